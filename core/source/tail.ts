import type { Calendar } from '../article/model.ts';
import { addressesOf, urlOf } from './addresses.ts';
import { authorNoteLikelihood } from './author-note.ts';
import { bylineOf } from './bylines.ts';
import { dateLine } from './date-line.ts';
import type { DateLine } from './date-line.ts';
import type { Contributor } from './front.ts';
import { isRule } from './furniture.ts';
import { lettersOf, similarity } from './fuzzy.ts';
import { bare, endsSentence, sameLengthFold, wordsOf } from './letters.ts';
import { isWords } from './lines.ts';
import type { Line } from './lines.ts';
import { looksLikeName } from './names.ts';
import { outletOf } from './outlets.ts';
import type { Outlet } from './outlets.ts';
import { plainText } from './inline-markup.ts';
import { reading } from './reading.ts';
import type { Reading } from './reading.ts';

/** The end of a document is looked at so far up. */
const TAIL_LINES = 16;
const LONGEST_TAIL_LINE = 2_000;
const LONGEST_FRAGMENT = 40;
const MOST_FRAGMENTS = 8;
/** Behind the first line so long, text has begun. */
const LONGEST_FRONT_LINE = 60;

/** «M.K.», «Jr.» */
const ABBREVIATION = /(?:^|[\s*_])(?:\p{Lu}\p{Ll}{0,3}\.)+[*_]*$/u;
const BY = /^(?:by|von|par|نویسنده|نوشته|به قلم|از|لیکوال)\s*:?\s+/u;
const EDITORS_NOTE =
  /^(?:editor'?s note|editor\u2019s note|note|anmerkung der redaktion|یادداشت(?: اداره| ویراستار| پورتال| مترجم| ایدیتور)?|د ادارې یادښت)\s*:\s*/u;
const RIGHTS =
  /^(?:\u00a9|copyright\b|all rights reserved|alle rechte|tous droits|licen[cs]ed under|this work is licensed|حق چاپ|حق نشر|تمام حقوق|حقوق نشر)/u;

export type Tail = {
  outlet?: Reading<Outlet>;
  date?: Reading<DateLine>;
  authorNote?: Reading<string>;
  editorNote?: Reading<string>;
  rights?: Reading<string>;
  contributors: Reading<Contributor>[];
  /** An address alone on a line, beside the outlet's name. */
  url?: string;
  /** The author is named again at the end. */
  confirmed: boolean;
  /** The lines before it. */
  rest: Line[];
};

type TailContext = {
  authors: string[];
  carried: boolean;
  calendar?: Calendar;
  /** An outlet that the head named. */ outlet?: string;
  hasDate: boolean;
};

/**
 * Whether the end of the document names this person as its author: in a note on the author, or in a byline broken over lines.
 */
export function namedAtEnd(lines: Line[], carried: boolean): (name: string) => boolean {
  const text = lines.findIndex((line) => line.text.length > LONGEST_FRONT_LINE);
  if (text === -1) return () => false;
  const end = lines.slice(Math.max(text + 1, lines.length - TAIL_LINES));
  const fragments = lettersOf(
    end
      .filter(isFragment)
      .map((line) => plainText(line.text, carried))
      .join(' '),
  );
  return (name) => {
    const letters = lettersOf(name);
    return (
      letters.length > 3 &&
      (fragments.includes(`by${letters}`) ||
        fragments.endsWith(letters) ||
        end.some((line) => line.text.length <= LONGEST_TAIL_LINE && authorNoteLikelihood(plainText(line.text, carried), [name]) >= 0.9))
    );
  };
}

/**
 * What stands after the text: where it appeared first and when, the note on the author, a byline, rights; in whatever order.
 * Read from the last line up, to the first line that is none of these.
 */
export function readTail(lines: Line[], context: TailContext): Tail {
  const tail: Tail = { contributors: [], confirmed: false, rest: lines };
  const window = lines.slice(-TAIL_LINES);
  const outlet =
    context.outlet ?? window.map(({ text }) => outletOf(text, context.carried, context.calendar)).find((found) => found !== null)?.outlet;
  let end = lines.length;
  while (end > Math.max(0, lines.length - TAIL_LINES)) {
    const taken = takeLast(lines.slice(0, end), tail, { ...context, outlet });
    if (taken === 0) break;
    end -= taken;
  }
  return { ...tail, rest: lines.slice(0, end) };
}

/** Reads what the last line, or the last lines together, hold; returns how many were read. */
function takeLast(lines: Line[], tail: Tail, context: TailContext): number {
  const line = lines.at(-1);
  if (!line || !(isWords(line) || line.block?.type === 'rule')) return 0;
  return takeLine(line, tail, context) ? 1 : takeFragments(lines, tail, context);
}

function takeLine(line: Line, tail: Tail, { authors, carried, calendar, outlet, hasDate }: TailContext): boolean {
  if (line.text.length > LONGEST_TAIL_LINE) return false;
  const text = plainText(bare(line.text), carried);
  if (isRule(line.text)) return true;
  const found = outletOf(line.linked ?? line.text, carried || line.linked !== undefined, calendar);
  if (found && !tail.outlet) {
    tail.outlet = reading(found, 0.95, line, 'labelled');
    return true;
  }
  const date = found ? null : dateLine(text, calendar);
  // A date below a text says when it was written; only an outlet, or the want of another date, makes it a date of appearance.
  if (date && (outlet !== undefined || !hasDate) && !tail.date) {
    tail.date = reading(date, outlet === undefined ? 0.5 : 0.95, line);
    return true;
  }
  const web = addressesOf(text)?.web;
  if (web && outlet !== undefined && !tail.url) {
    tail.url = urlOf(web);
    return true;
  }
  const likelihood = authorNoteLikelihood(text, [...authors, ...tail.contributors.map(({ value }) => value.credited)]);
  if (likelihood > 0 && !tail.authorNote) {
    tail.authorNote = reading(text, likelihood, line);
    tail.confirmed ||= likelihood >= 0.9;
    return true;
  }
  return takeNotes(line, text, tail) || takeCredits(line, text, tail, authors);
}

function takeNotes(line: Line, text: string, tail: Tail): boolean {
  const folded = sameLengthFold(text);
  if (!tail.editorNote && EDITORS_NOTE.test(folded))
    tail.editorNote = reading(text.slice(EDITORS_NOTE.exec(folded)?.[0].length), 0.75, line, 'labelled');
  else if (!tail.rights && RIGHTS.test(folded)) tail.rights = reading(text, 0.85, line, 'labelled');
  else return false;
  return true;
}

function takeCredits(line: Line, text: string, tail: Tail, authors: string[]): boolean {
  const credits = bylineOf(text)?.filter(({ name }) => name !== '');
  if (!credits || credits.length === 0) return false;
  for (const { role, name } of credits) {
    if (authors.some((author) => lettersOf(author) === lettersOf(name))) tail.confirmed = true;
    else tail.contributors.push(reading({ credited: name, role }, 0.9, line, 'labelled'));
  }
  return true;
}

const isFragment = (line: Line): boolean => isWords(line) && isShort(line.text);

const isShort = (text: string): boolean =>
  text.length <= LONGEST_FRAGMENT && wordsOf(text).length <= 4 && (!endsSentence(text) || looksLikeName(text) || ABBREVIATION.test(text));

/** "By **M.K.**" / "Bhadrakumar" / "Indian" / "Punchline": a byline that a narrow column broke. */
function takeFragments(lines: Line[], tail: Tail, { authors, carried, outlet = '' }: TailContext): number {
  const first = Math.max(lines.findLastIndex((line) => !isFragment(line)) + 1, lines.length - MOST_FRAGMENTS);
  for (let start = first; start < lines.length; start++) {
    const fragments = lines.slice(start);
    const text = plainText(fragments.map((line) => line.text).join(' '), carried);
    const label = BY.exec(sameLengthFold(bare(text)))?.[0];
    const words = bare(text).slice(label?.length ?? 0);
    if (authors.some((author) => isByline(words, author, outlet, label !== undefined))) {
      tail.confirmed = true;
      return fragments.length;
    }
    const name = withoutOutlet(words, outlet);
    if (label !== undefined && authors.length === 0 && looksLikeName(name)) {
      tail.contributors.push(
        reading({ credited: name, role: 'author' }, 0.75, fragments.map((line) => line.text).join('\n'), 'by-position'),
      );
      return fragments.length;
    }
  }
  return 0;
}

/** The author's name, with the outlet's or nothing after it; misread letters allowed where the outlet stands as well. */
function isByline(words: string, author: string, outlet: string, labelled: boolean): boolean {
  const letters = lettersOf(words);
  if (letters === lettersOf(author)) return true;
  if (letters === lettersOf(author + outlet)) return true;
  return (labelled || outlet !== '') && similarity(words, author + outlet) >= 0.88;
}

function withoutOutlet(words: string, outlet: string): string {
  const at = outlet === '' ? -1 : sameLengthFold(words).lastIndexOf(sameLengthFold(outlet));
  return at > 0 ? bare(words.slice(0, at)) : words;
}
