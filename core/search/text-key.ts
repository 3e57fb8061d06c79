import { sha256 } from '../sha256.ts';
import { foldingOf } from './folding.ts';

/** Grows when the same text may get another key. */
export const TEXT_KEY_VERSION = 1;

/** Letters and digits of the shortest text that is known by a key: shorter ones are alike by chance. */
const SHORTEST = 60;

/**
 * What a text is known by, however it was typed, spaced and put into a file: its letters and digits, folded, hashed.
 * @returns hex; undefined for a text too short to be told from others
 */
export function textKey(text: string): string | undefined {
  const fold = foldingOf('und', 'folded');
  const letters = fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length < SHORTEST ? undefined : sha256(letters);
}
