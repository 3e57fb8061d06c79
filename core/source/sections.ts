import { lettersOf, similarity } from './fuzzy.ts';
import { KICKERS } from './headline.ts';
import { bare, endsSentence, isArabicScript, wordsOf } from './letters.ts';
import type { Line } from './lines.ts';
import { reading } from './reading.ts';
import type { Reading } from './reading.ts';
import type { KnownSite } from './types.ts';

const SECTION_RESEMBLES = 0.86;
const MOST_WORDS = 4;

/** What newspapers call their sections, for sites that are not known yet. */
const USUAL = new Set(
  (
    'politics|political|culture|literature|arts|history|economy|society|world|poetry|science|languages|sport|women|religion|' +
    'سیاسی|فرهنگی|ادبی|ادبی-فرهنگی|ادبی فرهنگی|تاریخی|اجتماعی|اقتصادی|مذهبی|علمی|هنری|ورزشی|شعر|داستان|جهان|افغانستان|زنان|' +
    'سیاست|فرهنگ|ادبیات|تاریخ|ټولنه|ټولنیز|کلتور|فرهنګ|نړۍ|تاریخي|سیاسي|ادبي|علمي'
  )
    .split('|')
    .map(lettersOf),
);

export type Section = { slug?: Reading<string>; names: Reading<string[]>; lines: Line[] };

/**
 * The section that a document stands in: a section of the known site by either language's name, or else a pair of short lines in two
 * scripts, or a usual name, under the masthead.
 * @param head the lines before the text, in order, without masthead, bylines and dates
 * @param hasHead a masthead, or author and date, stand before the text: so a section may
 * @param isName whether a line is a person's name for other reasons
 */
export function readSection(
  head: Line[],
  { site, hasHead }: { site?: KnownSite; hasHead: boolean },
  isName: (line: Line) => boolean,
): Section | null {
  return knownSection(head, site) ?? (hasHead ? unknownSection(head, isName) : null);
}

function knownSection(head: Line[], site: KnownSite | undefined): Section | null {
  const found = head.map((line) => ({ line, ...likest(line.text, site) })).filter(({ likeness }) => likeness >= SECTION_RESEMBLES);
  const best = found.toSorted((a, b) => b.likeness - a.likeness)[0];
  if (!best?.slug) return null;
  const lines = found.filter(({ slug }) => slug === best.slug).map(({ line }) => line);
  const confidence = best.likeness === 1 ? 0.97 : 0.85;
  const names = lines.map(({ text }) => bare(text));
  return {
    slug: reading(best.slug, confidence, lines.map(({ text }) => text).join('\n'), 'section-matches'),
    names: reading(names, confidence, best.line),
    lines,
  };
}

function likest(text: string, site: KnownSite | undefined): { slug?: string; likeness: number } {
  const candidates = (site?.sections ?? []).map(({ slug, names }) => ({
    slug,
    likeness: Math.max(0, ...names.map((name) => similarity(text, name, SECTION_RESEMBLES))),
  }));
  return candidates.toSorted((a, b) => b.likeness - a.likeness)[0] ?? { likeness: 0 };
}

function unknownSection(head: Line[], isName: (line: Line) => boolean): Section | null {
  const [first, second] = head;
  if (!first || !couldBeSection(first) || isName(first)) return null;
  const inTwoScripts = second && couldBeSection(second) && !isName(second) && areTwins(first, second);
  if (inTwoScripts) return unknown([first, second], 0.7);
  return USUAL.has(lettersOf(first.text)) ? unknown([first], 0.7) : null;
}

function unknown(lines: Line[], confidence: number): Section {
  const snippet = lines.map(({ text }) => text).join('\n');
  return {
    names: reading(
      lines.map(({ text }) => bare(text)),
      confidence,
      snippet,
      'looks-like-section',
    ),
    lines,
  };
}

const couldBeSection = ({ text }: Line): boolean =>
  wordsOf(text).length <= MOST_WORDS && !endsSentence(text) && !/[\d:]/.test(text) && !KICKERS.has(lettersOf(text));

/** One name in two scripts: about as many words in each. */
const areTwins = (first: Line, second: Line): boolean =>
  isArabicScript(first.text) !== isArabicScript(second.text) && Math.abs(wordsOf(first.text).length - wordsOf(second.text).length) <= 2;
