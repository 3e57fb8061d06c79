/** By what a word of the archive is found that nobody typed so: its spelling with a letter less, the keys of its sound. */
import { BOUNDARY } from './analyser.ts';
import { SEARCH_FIELDS, type SearchColumn } from './columns.ts';
import { skeletonKeys } from './skeleton.ts';
import { soughtKeys, spellingKeys } from './spelling.ts';

/** Words that are longer are not misspelled words but addresses and the like. UTF-16 code units. */
const LONGEST = 40;
/** A shorter word has too little to go by. */
const SHORTEST = 2;
const letters = /^[\p{L}\p{M}]+$/u;

const spelled = (key: string): string => `d${key}`;
const sounding = (key: string): string => `s${key}`;

/** Keys under which the vocabulary may have what was meant by a misspelled word; and by a word of the other script. */
export const keysBySpelling = (typed: string): string[] => soughtKeys(typed).map(spelled);
export const keysBySound = (typed: string): string[] => skeletonKeys(typed).map(sounding);

/** The different words of an article's row in the index, in their exact spelling. */
export function wordsOf(row: Record<SearchColumn, string>): string[] {
  const words = new Set(SEARCH_FIELDS.flatMap((field) => row[`${field}_e`].split(' ')));
  return [...words].filter((word) => word.length >= SHORTEST && word.length <= LONGEST && word !== BOUNDARY && letters.test(word));
}

/** A word as the vocabulary holds it. */
export const vocabularyEntry = (token: string): { token: string; keys: string[] } => ({
  token,
  keys: [...new Set([...spellingKeys(token).map(spelled), ...skeletonKeys(token).map(sounding)])],
});
