/**
 * The lists that an article stands in (its language, site, year …) as tokens of the index, so that words and filters are matched in
 * one go; and the samples it is drawn into, from which the facets of a very large result are estimated. No text has such tokens:
 * they begin with characters that `analyse` never keeps (RESERVED).
 */

/** Character-class source: private-use characters that no token of a text holds. The first is BOUNDARY (analyser.ts). */
export const RESERVED = '\\uE000-\\uE00F';

const LIST = '\uE001';
const SAMPLE = '\uE002';
const PART = '\uE003';

/** One article in so many is in a sample; each sample lies within the next larger one. */
export const SAMPLES = [256, 64, 16, 4] as const;
export type Sample = (typeof SAMPLES)[number];

const part = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, PART);

/** @param value a slug, a language tag or a year */
export const listToken = (facet: string, value: string): string => `${LIST}${part(facet)}${PART}${part(value)}`;

export const sampleToken = (sample: Sample): string => `${SAMPLE}${sample}`;

/** Which samples an article is in: by the upper bits of a multiplicative hash (Knuth 1998, 6.4), so that no order of ids shows through. */
export function samplesOf(articleId: number): Sample[] {
  const hash = Math.imul(articleId, 0x9e3779b1) >>> 24;
  return SAMPLES.filter((sample) => hash % sample === 0);
}

/** What the column `lists` of an article holds. */
export function listTokens(articleId: number, lists: readonly { facet: string; value: string }[]): string {
  return [...lists.map(({ facet, value }) => listToken(facet, value)), ...samplesOf(articleId).map(sampleToken)].join(' ');
}
