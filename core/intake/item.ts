/** A document on its way from the moment it is dropped to the draft that an editor accepts. */
import type { ArticleStatus } from '../article/model.ts';
import type { ErrorCode, FieldProblem } from '../errors.ts';
import type { IntakeVerb } from '../permissions/permissions.ts';

export const INTAKE_STATES = ['queued', 'converting', 'ready', 'failed', 'accepted', 'cancelled'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];

/** Why a document could not be read. */
export type IntakeFailure = { code: ErrorCode; params: Record<string, string | number>; problems: FieldProblem[] };

/** An article that has these very bytes as its original, or the same text. */
export type SameArticle = { slug: string; title: string; language: string; status: ArticleStatus; how: 'bytes' | 'text' };

/** A document as the desk lists it. */
export type IntakeItemView = {
  id: number;
  name: string;
  bytes: number;
  state: IntakeState;
  /** Pages read and in all; 0 where that is not known. */
  done: number;
  total: number;
  by: string;
  /** ISO instant at which it came. */
  at: string;
  title?: string;
  language?: string;
  doubts: number;
  failure?: IntakeFailure;
  /** A password would open it. */
  isLocked: boolean;
  same: SameArticle[];
  /** Slug of the draft that it became. */
  article?: string;
  /** What the one who looks may do with it. */
  may: IntakeVerb[];
};
