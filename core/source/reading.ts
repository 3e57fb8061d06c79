import type { Guess } from '../article/guess.ts';
import type { Line } from './lines.ts';

/**
 * Why a guess is less than certain, or more. Each is a message key under `intake.reasons`.
 */
export const REASONS = [
  // what speaks for it
  'address-matches',
  'name-resembles',
  'verse-resembles',
  'section-matches',
  'labelled',
  'repeated',
  'confirmed-at-end',
  'by-position',
  'front-matter',
  'heading',
  'site-default',
  'file-metadata',
  'first-line',
  // what speaks against it
  'unknown-site',
  'several-sites',
  'looks-like-name',
  'looks-like-section',
  'looks-like-standfirst',
  'looks-like-caption',
  'looks-like-heading',
  'looks-like-verse',
  'verse-split',
  'no-date',
  'date-unreadable',
  'date-unclear',
  'dates-out-of-order',
  'no-author',
  'no-title',
  'no-outlet',
  'joined',
  'cut-sentence',
  'link-without-address',
  'page-numbers',
  'language-unclear',
  'mixed-encoding',
  'damaged-encoding',
  'encoding-differs',
  'macros-not-run',
  'missing-pictures',
  'picture-not-kept',
  'active-content-removed',
  'page-trimmed',
] as const;
export type Reason = (typeof REASONS)[number];

/** Something read from the source, with how sure the reading is and where it stands. */
export type Reading<T> = { value: T; confidence: number; snippet: string; reason?: Reason };

export function reading<T>(value: T, confidence: number, from: Line | string, reason?: Reason): Reading<T> {
  return { value, confidence, snippet: typeof from === 'string' ? from : from.raw, ...(reason && { reason }) };
}

/** Nothing that is read from print is certain. */
const HIGHEST = 0.99;

export function guessOf(field: string, { confidence, snippet, reason }: Reading<unknown>): Guess {
  return { field, confidence: Math.min(HIGHEST, Math.round(confidence * 100) / 100), snippet, ...(reason && { reason }) };
}
