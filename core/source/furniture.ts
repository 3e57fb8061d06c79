import { toLatinDigits } from '../text/digits.ts';
import { addressesOf, addressKey } from './addresses.ts';
import { lettersOf } from './fuzzy.ts';
import { bare, endsSentence } from './letters.ts';
import { isWords } from './lines.ts';
import type { Line } from './lines.ts';
import { reading } from './reading.ts';
import type { Reading } from './reading.ts';

/** "Page 3 of 12", «صفحه ۳», "- 3 -", "3/12"; the number is captured. */
const PAGE_LABEL =
  /^(?:page|seite|p\.|s\.|\u0635\u0641\u062d\u0647|\u0635\u0641\u062d\u06c0|\u0635\u0641\u062d\u0629|\u0645\u062e|\u067e\u0627\u06bc\u0647)\s*[-:]?\s*(\d{1,4})(?:\s*(?:of|von|\/|\u0627\u0632|\u0644\u0647)\s*\d{1,4})?$/iu; // صفحه صفحۀ صفحة مخ پاڼه؛ از، له
const PAGE_FRACTION = /^(\d{1,4})\s*(?:of|von|\/|\u0627\u0632)\s*\d{1,4}$/iu; // از
const BARE_NUMBER = /^[-\u2013\u2014[( ]*(\d{1,4})[-\u2013\u2014\]) ]*$/;
const RULE = /^[-_=*~\u2013\u2014\u2022\u00b7.\s]{3,}$/;
/** A running head is short. */
const LONGEST_RUNNING_HEAD = 90;

type Kind = 'page' | 'bare-number' | 'address' | 'running-head';

/**
 * Takes page furniture out: page numbers, addresses at the foot of pages, lines of the masthead and other short lines that come
 * again. The line after it is marked as following a page break.
 * @param masthead lines that belong to the masthead; they are left out as well, and what repeats them
 * @param addresses the site's, as printed anywhere; another address alone on a line is the text's own
 */
export function withoutFurniture(
  lines: Line[],
  masthead: ReadonlySet<Line>,
  addresses: readonly string[],
): { lines: Line[]; /** What was done with numbers that stand alone. */ said: Reading<null>[] } {
  const page: Page = {
    lines,
    heads: new Set([...masthead].map(({ text }) => keyOf(text))),
    firsts: countOf(lines.filter(({ pageBreak }) => pageBreak).map(({ text }) => keyOf(text))),
    addresses: new Set(addresses.map(addressKey)),
  };
  const kinds = lines.map((line, index) => (masthead.has(line) ? undefined : kindOf(index, page)));
  const pages = pageNumbers(lines, kinds);
  const said = pageNumberReadings(lines, kinds, pages);
  const kept: Line[] = [];
  let afterFurniture = false;
  let gap = 0;
  lines.forEach((line, index) => {
    const kind = kinds[index];
    if (masthead.has(line)) {
      // Below the text has begun, it is the head or foot of a page.
      afterFurniture ||= kept.length > 0;
      gap = Math.max(gap, line.gap);
    } else if (kind && (kind !== 'bare-number' || pages.has(index))) {
      afterFurniture = true;
      gap = Math.max(gap, line.gap);
    } else {
      kept.push({ ...line, gap: Math.max(gap, line.gap), pageBreak: line.pageBreak || afterFurniture });
      afterFurniture = false;
      gap = 0;
    }
  });
  return { lines: kept, said };
}

/** Numbers that were left out, and a number that was left in although it may be a page's. */
function pageNumberReadings(lines: Line[], kinds: (Kind | undefined)[], pages: ReadonlySet<number>): Reading<null>[] {
  const first = kinds.indexOf('bare-number');
  const line = lines[first];
  if (!line) return [];
  return [pages.has(first) ? reading(null, 0.9, line, 'page-numbers') : reading(null, 0.6, line)];
}

/** What repeats on every page, by `keyOf` and `addressKey`. */
type Page = {
  lines: Line[];
  heads: ReadonlySet<string>;
  /** Lines that begin pages. */ firsts: ReadonlyMap<string, number>;
  addresses: ReadonlySet<string>;
};

function countOf(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function kindOf(index: number, page: Page): Kind | undefined {
  const line = page.lines[index];
  if (!line || !isWords(line)) return undefined;
  const text = toLatinDigits(bare(line.text));
  if (PAGE_LABEL.test(text) || PAGE_FRACTION.test(text)) return 'page';
  if (BARE_NUMBER.test(text)) return 'bare-number';
  const printed = Object.values(addressesOf(text) ?? {});
  if (printed.some((address) => page.addresses.has(addressKey(address)))) return 'address';
  return isRunningHead(line, page) ? 'running-head' : undefined;
}

/** A line of the masthead again, or a short line that begins a page twice or more. */
function isRunningHead(line: Line, { heads, firsts }: Page): boolean {
  if (line.text.length > LONGEST_RUNNING_HEAD || endsSentence(line.text)) return false;
  const key = keyOf(line.text);
  if (key.length <= 3) return false;
  if (heads.has(key)) return true;
  return line.pageBreak && (firsts.get(key) ?? 0) > 1;
}

const keyOf = (text: string): string => lettersOf(text.replace(/[\d\u0660-\u0669\u06f0-\u06f9]+/g, ''));

/**
 * A number alone on a line is a page number when it is one of a rising row of which at least one stands at a page break or cuts a
 * sentence; otherwise it may number a chapter.
 */
function pageNumbers(lines: Line[], kinds: (Kind | undefined)[]): Set<number> {
  const at = kinds.flatMap((kind, index) => (kind === 'bare-number' ? [index] : []));
  const numberAt = (index: number) => Number(BARE_NUMBER.exec(toLatinDigits(bare(lines[index]?.text ?? '')))?.[1]);
  const rising = at.every((index, position) => position === 0 || numberAt(index) === numberAt(at[position - 1] ?? index) + 1);
  const breaks = at.some((index) => {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const beside = [kinds[index - 1], kinds[index + 1]].some((kind) => kind !== undefined && kind !== 'bare-number');
    const cuts = before !== undefined && after !== undefined && before.text.length > 40 && !endsSentence(before.text);
    return beside || cuts || lines[index]?.pageBreak === true || after?.pageBreak === true || after === undefined;
  });
  return rising && breaks ? new Set(at) : new Set();
}

export const isRule = (text: string): boolean => RULE.test(text);
