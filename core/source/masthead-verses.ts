import type { Couplet } from '../article/model.ts';
import { looksLikeBeyt } from '../verse/couplet.ts';
import { lettersOf, similarity } from './fuzzy.ts';
import { bare, isArabicScript, wordsOf } from './letters.ts';
import type { Line } from './lines.ts';
import { reading } from './reading.ts';
import type { Reading } from './reading.ts';

/** Above this, a printed line is the couplet that is known, whatever OCR made of its dots. */
export const VERSE_RESEMBLES = 0.72;
/** Of a hemistich, whose fewer letters say less, both must be as alike as this. */
const HALF_RESEMBLES = 0.62;

type Split = { couplet: Couplet; confidence: number };
type PrintedVerse = { couplet: Reading<Couplet>; lines: Line[] };

/**
 * Reads the couplets that begin at `lines[at]`: one line with or without a sign between the hemistichs, or two lines.
 * @param known couplets of known sites, which tell where a line without a sign divides
 * @returns null when no couplet begins there
 */
export function verseAt(lines: Line[], at: number, known: readonly Couplet[]): PrintedVerse | null {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line) return null;
  const text = bare(line.text);
  const whole = asKnown(text, known) ?? beytOf(text);
  if (whole)
    return { couplet: reading(whole.couplet, whole.confidence, line, whole.confidence < 0.9 ? 'verse-split' : undefined), lines: [line] };
  if (!next) return null;
  const pair = { first: text, second: bare(next.text) };
  const confidence = pairConfidence(pair, known);
  return confidence === null ? null : { couplet: reading(pair, confidence, `${line.text}\n${next.text}`), lines: [line, next] };
}

/** How like the best of the known couplets this one is, in either of their readings. */
export function likestVerse(couplet: Couplet, known: readonly Couplet[]): number {
  return Math.max(
    0,
    ...readingsOf(known).map((verse) => similarity(couplet.first + couplet.second, verse.first + verse.second, VERSE_RESEMBLES)),
  );
}

/** A corrected couplet is known by what was printed as well. */
function readingsOf(known: readonly Couplet[]): { first: string; second: string }[] {
  return known.flatMap((verse) => (verse.transcribed ? [verse.transcribed, verse] : [verse]));
}

/** A line that holds a whole beyt, and how convincing that is (see `looksLikeBeyt`): with a sign, with a radif, by rhyme alone. */
export function beytOf(text: string): Split | null {
  const couplet = looksLikeBeyt(text);
  if (!couplet) return null;
  const isDivided = !text.includes(`${couplet.first} ${couplet.second}`);
  const lastWord = (hemistich: string) => lettersOf(wordsOf(hemistich).at(-1) ?? '');
  return { couplet, confidence: isDivided ? 0.95 : lastWord(couplet.first) === lastWord(couplet.second) ? 0.85 : 0.7 };
}

function asKnown(text: string, known: readonly Couplet[]): Split | null {
  let best: (Split & { fit: number }) | null = null;
  for (const verse of readingsOf(known)) {
    const fit = similarity(text, verse.first + verse.second, VERSE_RESEMBLES);
    if (fit === 0 || (best && best.fit >= fit)) continue;
    const cuts = cutsOf(text).map((couplet) => ({
      couplet,
      score: similarity(couplet.first, verse.first) + similarity(couplet.second, verse.second),
    }));
    const cut = cuts.sort((a, b) => b.score - a.score)[0];
    if (cut) best = { couplet: cut.couplet, confidence: 0.8 + 0.18 * fit, fit };
  }
  return best;
}

function pairConfidence(pair: Couplet, known: readonly Couplet[]): number | null {
  const halves = (verse: Couplet) => [
    similarity(pair.first, verse.first, HALF_RESEMBLES),
    similarity(pair.second, verse.second, HALF_RESEMBLES),
  ];
  const fit = Math.max(0, ...readingsOf(known).map((verse) => Math.min(...halves(verse))));
  if (fit > 0) return 0.8 + 0.18 * fit;
  const [first, second] = [wordsOf(pair.first), wordsOf(pair.second)];
  const hemistichs = [first, second].every((words) => words.length >= 4 && words.length <= 11) && areBalanced(pair.first, pair.second);
  if (!hemistichs || !isArabicScript(pair.first) || !isArabicScript(pair.second) || /\d/.test(pair.first + pair.second)) return null;
  const rhymes = lettersOf(pair.first).slice(-2) === lettersOf(pair.second).slice(-2);
  return rhymes ? 0.85 : null;
}

/** Every way to divide a line between two words. */
function cutsOf(text: string): Couplet[] {
  return [...text.matchAll(/\s+/g)].map((space) => ({
    first: text.slice(0, space.index),
    second: text.slice(space.index + space[0].length),
  }));
}

function areBalanced(first: string, second: string): boolean {
  const [shorter = 0, longer = 0] = [lettersOf(first).length, lettersOf(second).length].sort((a, b) => a - b);
  return shorter * 2 > longer;
}
