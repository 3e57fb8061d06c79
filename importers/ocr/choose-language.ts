import { confidenceOf, wordsOf } from './confidence.ts';
import type { OcrLanguage } from './languages.ts';
import type { Box, OcrLine } from './recogniser.ts';

/** So many lines tell a language. */
const LINES = 5;

/** The part of a page where its longest lines stand together: what the languages are tried on. */
export function sampleOf(lines: readonly OcrLine[]): Box | undefined {
  const width = ({ box }: OcrLine) => box.right - box.left;
  const starts = lines.map((_, at) => lines.slice(at, at + LINES).reduce((sum, line) => sum + width(line), 0));
  const from = starts.indexOf(Math.max(...starts));
  const sample = lines.slice(from, from + LINES);
  if (sample.length === 0) return undefined;
  return {
    left: Math.min(...sample.map(({ box }) => box.left)),
    top: Math.min(...sample.map(({ box }) => box.top)),
    right: Math.max(...sample.map(({ box }) => box.right)),
    bottom: Math.max(...sample.map(({ box }) => box.bottom)),
  };
}

/** Letters of Pashto that Persian has not: ټ ځ څ ډ ړ ږ ښ ګ ڼ ې ۍ. */
const PASHTO = /[\u067c\u0681\u0685\u0689\u0693\u0696\u069a\u06ab\u06bc\u06d0\u06cd]/g;
const GERMAN = /[äöüßÄÖÜ]/g;
/** Of the letters: what a text of the language has at least. */
const LEAST = 0.012;
/** A model of the other script is never as sure as this. */
const SURE = 0.6;

/**
 * The language whose model reads a sample best. Between two of one script their own letters decide: the model of the one that has
 * more letters is nearly as sure of a text in the other.
 * @param read the sample by the model of a language; asked of no more than it takes
 */
export async function languageOf(read: (language: OcrLanguage) => Promise<readonly OcrLine[]>): Promise<OcrLanguage> {
  const persian = confidenceOf(wordsOf(await read('fas')));
  if (persian >= SURE) return (await hasLetters(read('pus'), PASHTO)) ? 'pus' : 'fas';
  if (await hasLetters(read('pus'), PASHTO)) return 'pus';
  const latin = confidenceOf(wordsOf(await read('eng')));
  if (latin <= persian) return 'fas';
  return (await hasLetters(read('deu'), GERMAN)) ? 'deu' : 'eng';
}

async function hasLetters(read: Promise<readonly OcrLine[]>, own: RegExp): Promise<boolean> {
  const words = wordsOf(await read);
  const text = words.map((word) => word.text).join('');
  return confidenceOf(words) >= SURE && (text.match(own)?.length ?? 0) >= LEAST * text.length;
}
