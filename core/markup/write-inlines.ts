/** From the tree's inlines back to Markdown. Runs and insertions are found again by themselves and leave no mark of their own. */
import type { Inline } from './tree.ts';

/** In one line: headings and cells have no room for a second. A heading's `#` and a cell's `|` mean more than elsewhere. */
export type InlinePlace = { oneLine?: boolean; heading?: boolean };

type Mark = { kind: 'open' | 'close'; mark: string; depth: number };
type Piece = Mark | { kind: 'text' | 'raw' | 'note' | 'break'; text: string };

/** A link without address and words, which leaves nothing: it stands where Markdown needs something between two marks. */
const NOTHING = '[](#)';

const reference = (letter: string): string => `&#${letter.codePointAt(0)};`;
const references = (letters: string): string => Array.from(letters, reference).join('');

/** Without what is found again: its children are in its place, and texts that touch are one. */
function plainRow(inlines: readonly Inline[]): Inline[] {
  const row: Inline[] = [];
  for (const inline of inlines) {
    const isFound = inline.type === 'run' || inline.type === 'insertion' || inline.type === 'mark';
    for (const each of isFound ? plainRow(inline.children) : [inline]) {
      const last = row.at(-1);
      if (each.type === 'text' && last?.type === 'text') row[row.length - 1] = { type: 'text', text: last.text + each.text };
      else if (each.type !== 'text' || each.text !== '') row.push(each);
    }
  }
  return row;
}

const AUTOLINK = /^https?:\/\/(?!.*:::)[^\s<>|\\&\p{C}]+$/iu;
const SIMPLE_ADDRESS = /^[\w:/.,%~@+=?#-]+$/;

const quoted = (text: string): string => text.replace(/[\\<>"&|[\]\r\n]|:(?=::)/g, reference);

function destination(url: string, title?: string): string {
  const address = SIMPLE_ADDRESS.test(url) && !url.includes(':::') ? url : `<${quoted(url)}>`;
  return `(${address}${title === undefined ? '' : ` "${quoted(title)}"`})`;
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const lengths = new Set((text.match(/`+/g) ?? []).map(({ length }) => length));
  let size = 1;
  while (size <= longest && lengths.has(size)) size++;
  const pad = /^`|`$/.test(text) || (/^ .* $/s.test(text) && /[^ ]/.test(text)) ? ' ' : '';
  return '`'.repeat(size) + pad + text + pad + '`'.repeat(size);
}

type Within = { mark?: string; depth: number; inLink: boolean; oneLine: boolean };

function piecesOf(inlines: readonly Inline[], within: Within): Piece[] {
  const pieces: Piece[] = [];
  for (const inline of plainRow(inlines)) {
    if (inline.type === 'text') pieces.push({ kind: 'text', text: inline.text });
    else if (inline.type === 'break') pieces.push(within.oneLine ? { kind: 'text', text: '\n' } : { kind: 'break', text: '\\\n' });
    else if (inline.type === 'code') pieces.push({ kind: 'raw', text: codeSpan(inline.text) });
    else if (inline.type === 'noteReference') pieces.push({ kind: 'note', text: `[^${inline.label ?? inline.number}]` });
    else if (inline.type === 'link') pieces.push(...linkPieces(inline, within));
    else if (inline.type === 'emphasis' || inline.type === 'strong' || inline.type === 'deletion')
      pieces.push(...markedPieces(inline, pieces.at(-1), within));
  }
  return pieces;
}

function linkPieces({ url, title, children }: Extract<Inline, { type: 'link' }>, within: Within): Piece[] {
  const [only, ...more] = plainRow(children);
  const text = only?.type === 'text' && more.length === 0 ? only.text : undefined;
  // A link in a link is a picture of another server, whose words are its alternative text.
  if (within.inLink) return [{ kind: 'raw', text: `![${quoted(text ?? '')}]${destination(url, title)}` }];
  if (text === url && title === undefined && AUTOLINK.test(url)) return [{ kind: 'raw', text: `<${url}>` }];
  return [
    { kind: 'raw', text: '[' },
    ...piecesOf(children, { ...within, inLink: true }),
    { kind: 'raw', text: `]${destination(url, title)}` },
  ];
}

/** Emphasis in emphasis has the other letter, so that the marks of neither close the other. */
function markedPieces(inline: Extract<Inline, { type: 'emphasis' | 'strong' | 'deletion' }>, before: Piece | undefined, within: Within) {
  const depth = within.depth + 1;
  const touching = before?.kind === 'close' ? before.mark[0] : undefined;
  const other = (letter: string | undefined) => (letter === '*' ? '_' : '*');
  const letter = within.mark !== undefined ? other(within.mark) : other(touching);
  const mark = inline.type === 'deletion' ? '~~' : inline.type === 'strong' ? letter + letter : letter;
  const inner = { ...within, depth, ...(inline.type !== 'deletion' && { mark: letter }) };
  return [{ kind: 'open', mark, depth } as const, ...piecesOf(inline.children, inner), { kind: 'close', mark, depth } as const];
}

/** What Markdown reads as markup anywhere in a line. `://`, `@` and `www.` are those of addresses that are not links here. */
const MARKS =
  /[\\*`[\]<|]|^~|~$|~(?=~)|(?<=~)~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#a-zA-Z])|:(?=\/\/|::)|(?<=:):|(?<=[\w.+-])@(?=[\w-])|(?<=www)\.|!$/giu;
/** What makes a line more than a line of a paragraph, when it stands at its beginning. */
const LINE_MARK = /^(?:(\d{1,9})(?=[.)](?:[ \t]|$))|(?=[-+=>#~]|:[:-]))/;

const isSpace = (letter: string | undefined): boolean => letter !== undefined && /\s/.test(letter);
const isOpen = (letter: string | undefined): boolean => letter === undefined || letter === '' || /[\s\p{P}\p{S}]/u.test(letter);

class Writer {
  out = '';
  private readonly pieces: Piece[];
  private inLink = 0;

  constructor(
    inlines: readonly Inline[],
    private readonly place: InlinePlace,
  ) {
    this.pieces = piecesOf(inlines, { depth: 0, inLink: false, oneLine: place.oneLine === true });
  }

  write(): string {
    this.pieces.forEach((piece, index) => {
      if ('mark' in piece) this.mark(piece, index);
      else if (piece.kind === 'text') this.text(piece.text, index);
      else {
        if (piece.kind === 'raw' && piece.text === '[') this.inLink++;
        if (piece.kind === 'raw' && piece.text.startsWith('](')) this.inLink--;
        this.out += piece.text;
      }
    });
    if (this.pieces.length === 0 || this.pieces.at(-1)?.kind === 'break') this.out += NOTHING;
    return this.out;
  }

  private mark({ kind, mark }: Mark, index: number) {
    const before = this.pieces[index - 1];
    const after = this.pieces[index + 1];
    const touches = (before?.kind === 'open' || before?.kind === 'close') && this.out.endsWith(mark.charAt(0));
    const separate = touches || (kind === 'close' && (before?.kind === 'break' || before?.kind === 'open'));
    if (separate && this.inLink === 0) this.out += NOTHING;
    this.out += mark;
    if (kind === 'open' && after?.kind === 'break' && this.inLink === 0) this.out += NOTHING;
  }

  /** Whether a letter of text beside a mark, outside it, keeps it from being one. */
  private hinders(letter: string | undefined, { mark, depth }: Mark, inner: string | undefined): boolean {
    return letter !== undefined && !isOpen(letter) && (mark.startsWith('_') || depth > 1 || isOpen(inner));
  }

  private text(text: string, index: number) {
    const [before, after] = [this.pieces[index - 1], this.pieces[index + 1]];
    const letters = Array.from(text);
    const [first, last] = [letters[0] ?? '', letters.at(-1) ?? ''];
    const startsHidden =
      (before?.kind === 'open' && isSpace(first)) ||
      (before?.kind === 'close' && this.hinders(first, before, this.out.at(-1 - before.mark.length))) ||
      (before?.kind === 'note' && /[:(]/.test(first)) ||
      (this.out === '' && first === '\ufeff');
    const next = this.pieces[index + 2];
    const endsHidden =
      (after?.kind === 'close' && isSpace(last)) ||
      (after?.kind === 'open' &&
        this.hinders(last, after, next && 'text' in next && next.kind === 'text' ? next.text.charAt(0) : undefined));
    const single = letters.length === 1 && (startsHidden || endsHidden);
    const start = startsHidden || single ? reference(first) : '';
    const end = endsHidden && !single ? reference(last) : '';
    const middle = letters.slice(start === '' ? 0 : 1, end === '' ? undefined : -1).join('');
    const atStart = start === '' && (this.out === '' || this.out.endsWith('\n'));
    this.out += start + this.lines(middle, atStart, end === '' && after === undefined) + end;
  }

  /** Line ends stay line ends where Markdown keeps them. */
  private lines(text: string, atStart: boolean, atEnd: boolean): string {
    const pieces = text.split(/(\r\n|\r|\n)/);
    const isBroken = (index: number) =>
      pieces[index] === '\n' && !this.place.oneLine && /[^\s]/.test(pieces[index - 1] ?? '') && /[^\s]/.test(pieces[index + 1] ?? '');
    return pieces
      .map((piece, index) => {
        if (index % 2 === 1) return isBroken(index) ? piece : references(piece);
        const begins = index === 0 ? atStart : isBroken(index - 1);
        const ends = index === pieces.length - 1 ? atEnd : isBroken(index + 1);
        return this.line(piece, begins, ends);
      })
      .join('');
  }

  private line(line: string, begins: boolean, ends: boolean): string {
    let written = line.replace(MARKS, '\\$&');
    if (this.place.heading) written = written.replace(/#/g, '\\#');
    if (begins && !written.startsWith('\\')) written = written.replace(LINE_MARK, '$1\\');
    if (begins) written = written.replace(/^[ \t]+/, references);
    return ends ? written.replace(/[ \t]+$/, references) : written;
  }
}

/** Inlines as Markdown of which the parser makes the same inlines again. */
export const writeInlines = (inlines: readonly Inline[], place: InlinePlace = {}): string => new Writer(inlines, place).write();
