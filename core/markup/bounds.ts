/**
 * Bounds on hostile Markdown. The parser needs quadratic time for thousands of emphasis marks or brackets in one paragraph and of quotes
 * and lists that end, more for nested directives, and a deep stack for nested quotes. Here every delimiter beyond the bounds is
 * replaced, before parsing, by a stand-in of the same length that means nothing; afterwards (syntax.ts) the letter itself is put back,
 * so that it is text as it was written. Nothing that people write comes near the bounds.
 */
import { DIRECTIVES } from './directives.ts';

export const BOUNDS = {
  /** Quote and list markers at the head of one line. */
  containers: 16,
  /** Quote, list and note markers in one body. */
  markers: 20_000,
  /** Column beyond which a list marker is text: bounds lists nested by indentation. */
  column: 80,
  /** Sum, over the markers where quotes, lists or notes begin or end, of the lines before; after it no more begin. */
  turns: 3_000_000,
  /** Lines without a marker that go on with the paragraph of a quote or a list; when there are more, none of it is quote or list. */
  lazyLines: 100,
  /** Directives inside one another. */
  directives: 4,
  /** Emphasis marks, strikes and brackets in one paragraph. */
  delimiters: 1_000,
  /** Sum, over the paragraphs, of the squares of their delimiters; after it a paragraph may have only `delimitersAfter`. */
  effort: 20_000_000,
  delimitersAfter: 50,
} as const;

/** A noncharacter. Where the text has it of its own it is put back like any other. */
export const STAND_IN = '\ufdd0';

const THEMATIC_BREAK = /^[ \t>]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const CONTAINER = /[ \t]*(?:>|([-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
const NOTE = /[ \t]*\[\^[^\]]*\]:/y;
const DELIMITER = /\\.|\*+|_+|~~+|\[|\]/g;
const FENCE = /(?<![\\:]):{3,}((?:[^\p{P}\p{S}\s]|[-_])*)/gu;

/** The quote, list and note markers that a line begins with, as offsets of their decisive letters; `excess` is beyond the bounds. */
type Head = { end: number; quotes: number; markers: number[]; bullet: boolean; excess?: number };

function headOf(line: string, limit: number): Head {
  const head: Head = { end: 0, quotes: 0, markers: [], bullet: false };
  if (THEMATIC_BREAK.test(line)) return { ...head, end: line.length };
  for (CONTAINER.lastIndex = 0; ; head.end = CONTAINER.lastIndex) {
    const match = CONTAINER.exec(line);
    if (!match) break;
    const marker = match[1];
    const at = CONTAINER.lastIndex - 1;
    if (head.markers.length >= limit || (marker && at > BOUNDS.column)) return { ...head, excess: at };
    head.markers.push(at);
    if (!marker) head.quotes++;
    else if (/[-+*]/.test(marker)) head.bullet = true;
  }
  NOTE.lastIndex = head.end;
  const note = NOTE.exec(line)?.[0];
  if (note) head.markers.push(head.end + note.indexOf('['));
  return note && head.markers.length > limit ? { ...head, excess: head.markers.pop() } : head;
}

class Scan {
  readonly standIns: number[] = [];
  private lines = 0;
  private seen = 0;
  private turns = 0;
  private lastHead = '';
  /** Markers since the last empty line, and lines without one since the last of them. */
  private markers: number[] = [];
  private lazyLines = 0;
  private delimiters = 0;
  private effort = 0;
  /** Sizes of the fences of open directives, for each depth of quotes. */
  private open = new Map<number, number[]>();

  line(line: string, offset: number): void {
    const head = headOf(line, this.turns < BOUNDS.turns && this.seen < BOUNDS.markers ? BOUNDS.containers : 0);
    this.seen += head.markers.length;
    if (head.excess !== undefined) this.standIns.push(offset + head.excess);
    const blank = line.slice(head.end).trim() === '';
    if (blank || head.bullet) this.endParagraph();
    if (blank && head.quotes === 0) this.endQuotes();
    this.lines++;
    if (!blank) this.turn(line, head);
    this.lazy(head, blank, offset);
    this.fences(line, head, offset);
    this.inlines(line, head.excess ?? head.end, offset);
  }

  /** A line whose markers are not those of the line before, or that has several, may end what the lines before began. */
  private turn(line: string, { end, markers }: Head) {
    const head = markers.length > 0 ? `${line.slice(0, end).replace(/\d+/g, '1')}${markers.length}` : '';
    if (head !== this.lastHead || markers.length > 1) this.turns += this.lines * (1 + markers.length);
    this.lastHead = head;
  }

  private lazy({ markers }: Head, blank: boolean, offset: number) {
    if (blank) this.markers = [];
    this.lazyLines = blank || markers.length > 0 ? 0 : this.lazyLines + 1;
    for (const marker of markers) this.markers.push(offset + marker);
    if (this.lazyLines <= BOUNDS.lazyLines) return;
    for (const marker of this.markers.splice(0)) this.standIns.push(marker);
  }

  private endParagraph() {
    this.effort += this.delimiters ** 2;
    this.delimiters = 0;
  }

  private endQuotes() {
    for (const quotes of this.open.keys()) if (quotes > 0) this.open.delete(quotes);
  }

  private fences(line: string, { end, quotes }: Head, offset: number) {
    const closing = /^[ \t]*(:{3,})[ \t]*$/.exec(line.slice(end))?.[1];
    const sizes = this.open.get(quotes) ?? [];
    this.open.set(quotes, sizes);
    if (closing) {
      const outermost = sizes.findIndex((size) => size <= closing.length);
      if (outermost >= 0) sizes.length = outermost;
      return;
    }
    for (const { 0: fence, 1: name, index } of line.matchAll(FENCE)) {
      if (!name) continue;
      const depth = [...this.open.values()].reduce((sum, { length }) => sum + length, 0);
      if (DIRECTIVES.has(name) && depth < BOUNDS.directives) sizes.push(fence.length - name.length);
      else this.standIns.push(offset + index);
    }
  }

  private inlines(line: string, from: number, offset: number) {
    DELIMITER.lastIndex = from;
    for (let match = DELIMITER.exec(line); match; match = DELIMITER.exec(line)) {
      if (match[0].startsWith('\\')) continue;
      const limit = this.effort < BOUNDS.effort ? BOUNDS.delimiters : BOUNDS.delimitersAfter;
      if (++this.delimiters <= limit) continue;
      for (let index = 0; index < match[0].length; index++) this.standIns.push(offset + match.index + index);
    }
  }
}

/**
 * The Markdown with `STAND_IN` for every delimiter beyond the bounds, and for the first colon of a directive that this archive does not
 * know; of the same length, and mostly the Markdown itself.
 */
export function withinBounds(markdown: string): string {
  const scan = new Scan();
  let offset = 0;
  for (const { 0: whole, 1: line = '' } of markdown.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    scan.line(line, offset);
    offset += whole.length;
  }
  let bounded = '';
  let done = 0;
  for (const at of scan.standIns.sort((a, b) => a - b)) {
    if (at < done) continue;
    bounded += markdown.slice(done, at) + STAND_IN;
    done = at + 1;
  }
  return bounded + markdown.slice(done);
}
