import type { ContributorRole } from '../article/model.ts';
import { bylineOf } from './bylines.ts';
import { captionOf } from './captions.ts';
import { dateLine } from './date-line.ts';
import type { DateLine } from './date-line.ts';
import { lettersOf } from './fuzzy.ts';
import { bare, endsWithStop, wordsOf } from './letters.ts';
import { headingDepth, isWords } from './lines.ts';
import type { Line } from './lines.ts';
import { looksLikeName, looksLikeNames, splitNames } from './names.ts';
import { outletOf } from './outlets.ts';
import type { Outlet } from './outlets.ts';
import { reading } from './reading.ts';
import type { Reading } from './reading.ts';
import { readSection } from './sections.ts';
import type { Section } from './sections.ts';
import type { KnownSite } from './types.ts';
import { KICKERS, readHeadline } from './headline.ts';
import type { Headline } from './headline.ts';

/** Longer lines are paragraphs of the text. */
const PARAGRAPH = 260;
/** So many lines that are nothing else (name, headline, standfirst, first paragraphs) are looked at. */
const MOST_FREE = 6;

export type Contributor = { credited: string; role: ContributorRole };

export type Front = Headline & {
  section: Section | null;
  /** Bare lines that name the authors, as printed. */
  bylines: string[];
  contributors: Reading<Contributor>[];
  dates: Reading<DateLine>[];
  outlet?: Reading<Outlet>;
  /** Lines of the masthead that could not be read. */
  strays: Line[];
  /** What follows, from the first line of the text on. */
  rest: Line[];
};

type FrontContext = {
  site?: KnownSite;
  carried: boolean;
  hasMasthead: boolean;
  /** Offset in the source where the masthead ends. */
  mastheadEnd: number;
  /** Whether the end of the document says by whom it is, and says this name. */
  namedAtEnd: (name: string) => boolean;
};

type Sorted = {
  free: Line[];
  /** Pictures and rules among them: the text's. */
  kept: Line[];
  contributors: Reading<Contributor>[];
  dates: (Reading<DateLine> & { line: Line })[];
  outlet?: Reading<Outlet>;
  read: number;
};

/**
 * The lines between masthead and text: section, author, date, headline, standfirst, in whatever order.
 * @param lines the document without masthead and page furniture
 */
export function readFront(lines: Line[], context: FrontContext): Front {
  const sorted = sortLines(lines, context);
  const names = new Set(sorted.free.filter((line) => isNamed(line, sorted, context)));
  const section = readSection(
    sorted.free.filter((line) => headingDepth(line) !== 1),
    { ...context, hasHead: context.hasMasthead || (names.size > 0 && sorted.dates.length > 0) },
    (line) => names.has(line),
  );
  const free = sorted.free.filter((line) => !section?.lines.includes(line));
  const authors = authorLines(free, names, sorted, lines, context.hasMasthead);
  const unnamed = free.filter((line) => !authors.lines.has(line));
  const strays = straysOf(unnamed, context.mastheadEnd);
  const remaining = unnamed.filter((line) => !strays.includes(line));
  const headline = readHeadline(remaining, lines, {
    ...context,
    authors: authors.contributors.map(({ value }) => value.credited),
    dates: sorted.dates.map(({ line }) => line),
  });
  const text = [...remaining.filter((line) => !headline.lines.has(line)), ...sorted.kept].sort((a, b) => a.start - b.start);
  const rest = [...text, ...lines.slice(sorted.read)];
  return {
    ...headline,
    section,
    bylines: [...authors.lines].map(({ text }) => bare(text)),
    contributors: authors.contributors,
    dates: sorted.dates,
    strays,
    ...(sorted.outlet && { outlet: sorted.outlet }),
    rest,
  };
}

/** Lines in the midst of a masthead that could not be read are no headline, as long as something else may be one. */
function straysOf(lines: Line[], mastheadEnd: number): Line[] {
  const strays = lines.filter((line) => line.start < mastheadEnd);
  return strays.length < lines.length ? strays : [];
}

/** Sorts out what can be told by its looks, until the text begins. */
function sortLines(lines: Line[], { site, carried }: FrontContext): Sorted {
  const sorted: Sorted = { free: [], kept: [], contributors: [], dates: [], read: 0 };
  while (sorted.read < lines.length && sorted.free.length < MOST_FREE) {
    const line = lines[sorted.read];
    if (line && (line.block?.type === 'figure' || line.block?.type === 'rule')) {
      sorted.kept.push(line);
      sorted.read += 1;
      continue;
    }
    if (!line || !belongsToHead(line, sorted) || (sorted.free.length > 0 && captionOf(line.text, line.gap > 1))) break;
    sorted.read += 1;
    const credits = bylineOf(line.text);
    const outlet = credits ? null : outletOf(line.linked ?? line.text, carried || line.linked !== undefined, site?.calendar);
    const date = credits || outlet ? null : dateLine(line.text, site?.calendar);
    if (date) sorted.dates.push({ ...reading(date, date.parsed.precision === 'year' ? 0.6 : 0.95, line), line });
    else if (credits) readCredits(credits, line, lines, sorted);
    else if (outlet) sorted.outlet ??= reading(outlet, 0.9, line, 'labelled');
    else sorted.free.push(line);
  }
  return sorted;
}

/** Neither a paragraph of the text, nor a list or a table of it, nor its first heading below the title. */
function belongsToHead(line: Line, { free }: Sorted): boolean {
  const depth = headingDepth(line);
  if (depth !== undefined) return !free.some((other) => (headingDepth(other) ?? depth) < depth);
  return isWords(line) && line.text.length <= PARAGRAPH;
}

function readCredits(credits: NonNullable<ReturnType<typeof bylineOf>>, line: Line, lines: Line[], sorted: Sorted): void {
  for (const { role, name } of credits) {
    const next = lines[sorted.read];
    if (name !== '') sorted.contributors.push(reading({ credited: name, role }, 0.95, line, 'labelled'));
    else if (next && looksLikeName(next.text)) {
      // «نویسنده:» with the name on the next line
      sorted.contributors.push(reading({ credited: bare(next.text), role }, 0.9, `${line.text}\n${next.text}`, 'labelled'));
      sorted.read += 1;
    }
  }
}

/** A line that looks like a name and is one, because it comes again, here or at the end. */
function isNamed(line: Line, { free, contributors }: Sorted, { namedAtEnd }: FrontContext): boolean {
  if (headingDepth(line) === 1 || !looksLikeNames(line.text)) return false;
  const name = lettersOf(line.text);
  const again = free.filter((other) => lettersOf(other.text) === name).length > 1;
  return again || namedAtEnd(line.text) || contributors.some(({ value }) => lettersOf(value.credited) === name);
}

type Authors = { contributors: Reading<Contributor>[]; lines: Set<Line> };

function authorLines(free: Line[], named: ReadonlySet<Line>, sorted: Sorted, lines: Line[], hasMasthead: boolean): Authors {
  const contributors = [...sorted.contributors];
  const taken = new Set<Line>();
  const add = (line: Line, confidence: number, reason: 'repeated' | 'by-position') => {
    taken.add(line);
    for (const credited of splitNames(line.text)) {
      if (contributors.some(({ value }) => lettersOf(value.credited) === lettersOf(credited))) continue;
      contributors.push(reading({ credited, role: 'author' }, confidence, line, reason));
    }
  };
  for (const line of free.filter((candidate) => named.has(candidate))) add(line, 0.95, 'repeated');
  if (contributors.some(({ value }) => value.role === 'author')) return { contributors, lines: taken };
  const guessed = free.filter(
    (line) =>
      headingDepth(line) === undefined &&
      looksLikeNames(line.text) &&
      !KICKERS.has(lettersOf(line.text)) &&
      standsLikeAByline(line, free, sorted, lines, hasMasthead),
  );
  // A headline must be left over.
  if (guessed[0] && free.length > 1) add(guessed[0], 0.7, 'by-position');
  return { contributors, lines: taken };
}

/** Beside a date, or directly over or under a headline. */
function standsLikeAByline(line: Line, free: Line[], { dates }: Sorted, lines: Line[], hasMasthead: boolean): boolean {
  if (!free.some((other) => other !== line && couldBeHeadline(other))) return false;
  const at = lines.indexOf(line);
  if (dates.some((date) => Math.abs(lines.indexOf(date.line) - at) === 1)) return true;
  const [first, second, third] = free;
  const words = wordsOf(line.text).length;
  // A single name over the headline is the custom of mastheads; elsewhere one word is a title.
  if (line === first && second) {
    const over = hasMasthead ? couldBeHeadline(second) : words > 1 && !endsWithStop(second.text);
    return over && !looksLikeNames(second.text);
  }
  return line === second && words > 1 && (third === undefined || third.text.length > 2 * line.text.length);
}

/** Some headlines end with a full stop; but none is a paragraph. */
const couldBeHeadline = ({ text }: Line): boolean => !endsWithStop(text) || wordsOf(text).length <= 20;
