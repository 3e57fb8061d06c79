import type { Guess } from '../article/guess.ts';
import type { Couplet, MastheadJson } from '../article/model.ts';
import { toLatinDigits } from '../text/digits.ts';
import { addressesOf, addressKey } from './addresses.ts';
import type { Addresses } from './addresses.ts';
import { bylineOf } from './bylines.ts';
import { dateLine } from './date-line.ts';
import { similarity } from './fuzzy.ts';
import { bare, endsSentence } from './letters.ts';
import type { Line } from './lines.ts';
import { likestVerse, verseAt, VERSE_RESEMBLES } from './masthead-verses.ts';
import { outletOf } from './outlets.ts';
import { guessOf, reading } from './reading.ts';
import type { Reading } from './reading.ts';
import { matchSite, NAME_RESEMBLES } from './site-match.ts';
import type { SiteMatch } from './site-match.ts';
import type { KnownSite } from './types.ts';
import { looksLikeBeyt } from '../verse/couplet.ts';

/** A masthead stands within so many lines from the top, and before the first paragraph. */
const HEAD_LINES = 30;
const PARAGRAPH = 120;
const COLUMN_LINES = 4;
/** Where a document has its site's address at the foot only. */
const FOOT_LINES = 8;
const LONGEST_NAME = 90;
const MOST_NAMES = 2;
/** Two couplets, line by line, may stand between two parts that are known by their looks. */
const MOST_BETWEEN = 4;
/** Nothing that is read from an unknown masthead is surer than this. */
const UNKNOWN_SITE = 0.7;

/** An address with a page number beside it is the foot of a page. */
const PAGE_NUMBER = /(?:^|\s)\d{1,4}(?:\s|$)/;
const MONOGRAM = /^\p{Lu}{1,5}(?:[-\u2010\u2013./]\p{Lu}{1,5}){1,3}\.?$/u;
const SHORT_MONOGRAM = /^\p{Lu}{2,6}$/u;
/** Two names on one line. */
const BETWEEN_NAMES = /\s+[\u2013\u2014|\u2022\u00b7*-]\s+|\s*\/\s*/;

type Parts = {
  names: Reading<string>[];
  monogram?: Reading<string>;
  verses: Reading<Couplet>[];
  web?: Reading<string>;
  mail?: Reading<string>;
  lines: Set<Line>;
};

export type FoundMasthead = {
  masthead: MastheadJson;
  /** The line with the name, as printed; '' when none was found. */
  title: string;
  site?: SiteMatch;
  /** The lines that belong to it. */
  lines: Set<Line>;
  /** Offset in the source where it ends; 0 when only the foot of the document has it. */
  end: number;
  guesses: Guess[];
};

/**
 * The masthead at the head of a document: names, monogram, couplets and addresses in whatever order, as printed. What makes it one
 * is a web address, a hyphenated monogram, or the name, mail or a couplet of a known site.
 * @returns null when nothing of that kind stands before the text
 */
export function readMasthead(lines: Line[], known: readonly KnownSite[]): FoundMasthead | null {
  const head = headOf(lines);
  const parts = anchorsOf(head, known);
  if (parts.lines.size === 0) readFoot(lines.slice(-FOOT_LINES), parts, known);
  const last = reachOf(head, parts);
  const within = () => head.slice(0, last + 1).filter((line) => !parts.lines.has(line));
  readVerses(within(), parts, () => true);
  const match = matchSite(printedOf(parts), known);
  // A mail address alone may be the author's.
  if (!match && !parts.web && !parts.monogram && parts.verses.length === 0) return null;
  if (parts.names.length === 0) readUnknownNames(within(), parts);
  return { ...assemble(parts, match), end: head[last]?.end ?? 0 };
}

/** Up to the first paragraph: one long line, a sentence, or a column of full lines. */
function headOf(lines: Line[]): Line[] {
  const end = lines.findIndex(({ text }, index) => {
    const column = lines.slice(index, index + COLUMN_LINES);
    const isColumn = column.length === COLUMN_LINES && column.every((line, row) => line.text.length > 45 && (row === 0 || line.gap === 0));
    return (
      index >= HEAD_LINES ||
      (text.length > PARAGRAPH && !looksLikeBeyt(text)) ||
      (text.length > 60 && endsSentence(text)) ||
      isColumn ||
      outletOf(text, true) !== null
    );
  });
  return end === -1 ? lines : lines.slice(0, end);
}

/** The last line of the masthead: what belongs to it stands together, with a few lines between at most. */
function reachOf(head: Line[], parts: Parts): number {
  const anchors = head.flatMap((line, index) => (parts.lines.has(line) ? [index] : []));
  const end = anchors.findIndex((index, position) => position > 0 && index - (anchors[position - 1] ?? 0) > MOST_BETWEEN + 1);
  const beyond = end === -1 ? [] : anchors.slice(end);
  for (const line of beyond.flatMap((index) => head[index] ?? [])) parts.lines.delete(line);
  return (end === -1 ? anchors.at(-1) : anchors[end - 1]) ?? -1;
}

/** What can be nothing but a masthead's. */
function anchorsOf(head: Line[], known: readonly KnownSite[]): Parts {
  const parts: Parts = { names: [], verses: [], lines: new Set() };
  const verses = known.flatMap((site) => site.verses);
  readVerses(head, parts, (couplet) => likestVerse(couplet, verses) >= VERSE_RESEMBLES, verses);
  for (const line of head.filter((candidate) => !parts.lines.has(candidate) && !PAGE_NUMBER.test(toLatinDigits(candidate.text)))) {
    if (readAddresses(line, parts) || readMonogram(line, parts, known) || readKnownNames(line, parts, known)) parts.lines.add(line);
  }
  return parts;
}

function readAddresses(line: Line, parts: Parts): boolean {
  const addresses = addressesOf(line.text);
  // The same again is the foot of a page.
  if (!addresses || isRepeated(addresses, parts)) return false;
  const sure = (address: string) => (/[\s,]/.test(address) ? 0.6 : 0.97);
  if (addresses.web) parts.web ??= reading(addresses.web, sure(addresses.web), line);
  if (addresses.mail) parts.mail ??= reading(addresses.mail, sure(addresses.mail), line);
  return true;
}

function isRepeated({ web, mail }: Addresses, parts: Parts): boolean {
  const known = [parts.web, parts.mail].flatMap((address) => (address ? [addressKey(address.value)] : []));
  return [web, mail].every((address) => address === undefined || known.includes(addressKey(address)));
}

function readFoot(lines: Line[], parts: Parts, known: readonly KnownSite[]): void {
  const keys = new Set(known.flatMap((site) => site.addresses.map(addressKey)));
  for (const line of lines) {
    const printed = Object.values(addressesOf(line.text) ?? {});
    if (printed.some((address) => keys.has(addressKey(address))) && readAddresses(line, parts)) parts.lines.add(line);
  }
}

function readMonogram(line: Line, parts: Parts, known: readonly KnownSite[]): boolean {
  const text = bare(line.text);
  const isKnown = known.some((site) => site.monograms.includes(text));
  if (parts.monogram || !(isKnown || MONOGRAM.test(text))) return false;
  parts.monogram = reading(text, isKnown ? 0.98 : 0.9, line);
  return true;
}

function readKnownNames(line: Line, parts: Parts, known: readonly KnownSite[]): boolean {
  const text = bare(line.text);
  if (text.length > LONGEST_NAME) return false;
  const printed = namesOf(text);
  const candidates = known.flatMap((site) => site.names);
  const likeness = Math.max(
    0,
    ...[text, ...printed].flatMap((name) => candidates.map((candidate) => similarity(name, candidate, NAME_RESEMBLES))),
  );
  if (likeness === 0) return false;
  const exact = likeness === 1;
  // The same again is the head of another page, which is left to the search for furniture.
  if (parts.names.some(({ snippet }) => similarity(snippet, text) === 1)) return false;
  parts.names.push(...printed.map((name) => reading(name, exact ? 0.98 : 0.7, line, exact ? undefined : 'name-resembles')));
  return true;
}

const namesOf = (text: string): string[] =>
  text
    .split(BETWEEN_NAMES)
    .map(bare)
    .filter((name) => /\p{L}/u.test(name));

function readVerses(lines: Line[], parts: Parts, accept: (couplet: Couplet) => boolean, known: readonly Couplet[] = []): void {
  for (let at = 0; at < lines.length; at++) {
    const verse = verseAt(lines, at, known);
    if (!verse || !accept(verse.couplet.value)) continue;
    parts.verses.push(verse.couplet);
    for (const line of verse.lines) parts.lines.add(line);
    at += verse.lines.length - 1;
  }
}

/** In an unknown masthead the name is what stands first and is nothing else. */
function readUnknownNames(lines: Line[], parts: Parts): void {
  const free = lines.filter(({ text }) => !dateLine(text) && !bylineOf(text) && !endsSentence(text) && text.length <= LONGEST_NAME);
  const monogram = free.find(({ text }) => SHORT_MONOGRAM.test(bare(text)));
  if (monogram && !parts.monogram) {
    parts.monogram = reading(bare(monogram.text), 0.6, monogram);
    parts.lines.add(monogram);
  }
  for (const line of free.filter((candidate) => candidate !== monogram).slice(0, MOST_NAMES)) {
    parts.names.push(...namesOf(bare(line.text)).map((name) => reading(name, 0.6, line, 'by-position')));
    parts.lines.add(line);
  }
}

function printedOf(parts: Parts) {
  const names = parts.names.map(({ value }) => value);
  return {
    names: [...names, names.join(' ')],
    monogram: parts.monogram?.value,
    verses: parts.verses.map(({ value }) => value),
    addresses: [parts.web, parts.mail].flatMap((address) => address?.value ?? []),
  };
}

function assemble(parts: Parts, site: SiteMatch | null): Omit<FoundMasthead, 'end'> {
  const { web, mail, monogram } = parts;
  const masthead: MastheadJson = {
    names: parts.names.map(({ value }) => value),
    ...(monogram && { monogram: monogram.value }),
    verses: parts.verses.map(({ value }) => value),
    addresses: { ...(web && { web: web.value }), ...(mail && { mail: mail.value }) },
  };
  const ceiling = site ? 1 : UNKNOWN_SITE;
  const title = parts.names[0]?.snippet ?? '';
  const say = (field: string, ...readings: Reading<unknown>[]): Guess[] => {
    const weakest = readings.toSorted((a, b) => a.confidence - b.confidence)[0];
    if (!weakest) return [];
    const snippet = [...new Set(readings.map((each) => each.snippet))].join('\n');
    return [guessOf(field, { ...weakest, snippet, confidence: Math.min(ceiling, weakest.confidence) })];
  };
  const guesses = [
    siteGuess(site, parts),
    ...(parts.names.length > 0
      ? say('masthead.names', ...parts.names)
      : [guessOf('masthead.names', reading('', 0.1, [...parts.lines][0]?.text ?? ''))]),
    ...say('masthead.verses', ...parts.verses),
    ...(monogram ? say('masthead.monogram', monogram) : []),
    ...(web ? say('masthead.addresses.web', web) : []),
    ...(mail ? say('masthead.addresses.mail', mail) : []),
  ];
  return { masthead, title, ...(site && { site }), lines: parts.lines, guesses };
}

function siteGuess(site: SiteMatch | null, parts: Parts): Guess {
  const snippet = [parts.names[0], parts.web, parts.mail, parts.verses[0]].find((part) => part !== undefined)?.snippet ?? '';
  return guessOf('site', site ? reading(site.site.slug, site.confidence, snippet, site.reason) : reading('', 0, snippet, 'unknown-site'));
}
