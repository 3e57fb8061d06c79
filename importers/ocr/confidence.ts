import type { OcrLine, OcrWord } from './recogniser.ts';

/** The mean over the letters of these words, 0 to 1; 0 where there are none. */
export function confidenceOf(words: readonly OcrWord[]): number {
  const letters = (word: OcrWord) => word.text.length;
  const all = words.reduce((sum, word) => sum + letters(word), 0);
  return all === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence * letters(word), 0) / all;
}

export const wordsOf = (lines: readonly OcrLine[]): OcrWord[] => lines.flatMap((line) => line.words);
