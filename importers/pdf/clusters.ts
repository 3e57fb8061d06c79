import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Cluster, Face } from './cluster.ts';
import { apply, IDENTITY, matrixOf, multiply, unitBox } from './matrix.ts';
import type { Matrix } from './matrix.ts';

const {
  beginMarkedContent,
  beginMarkedContentProps,
  beginText,
  endMarkedContent,
  moveText,
  nextLine,
  paintFormXObjectBegin,
  paintFormXObjectEnd,
  paintImageXObject,
  paintInlineImageXObject,
  restore,
  save,
  setCharSpacing,
  setFont,
  setHScale,
  setLeading,
  setLeadingMoveText,
  setTextMatrix,
  setTextRise,
  setWordSpacing,
  showText,
  transform,
} = OPS;

type Glyph = { unicode?: string; width?: number; isSpace?: boolean };
export type Font = { face: Face; scale: number };

/** An image as the page draws it: by the name of its object, or with its points in the page itself. */
export type Drawing = { image: unknown; left: number; right: number; top: number; bottom: number };

type Marked = { tag: number | null; artifact: boolean };
type State = {
  ctm: Matrix;
  font: Font;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
};

const NO_FONT: Font = { face: { name: '', bold: false, italic: false }, scale: 0.001 };

/** A glyph turned by more than this from a quarter turn is a watermark or a drawing, not a line of the text. */
const SLANT = Math.PI / 30;

/**
 * Every glyph of a page and where it stands, from the operators that draw it: the text state of ISO 32000-1, 9.3 and 9.4, followed by
 * hand, because the extractors' own text items have lost what belongs to which glyph.
 * @param operators as `page.getOperatorList()` gives them
 * @param viewport from the page's space to points from its top left corner
 */
export function drawnOn(
  operators: { fnArray: ArrayLike<number>; argsArray: ArrayLike<unknown> },
  viewport: Matrix,
  fontOf: (name: string) => Font,
): { clusters: Cluster[]; drawings: Drawing[] } {
  const pen = new Pen(viewport, fontOf);
  for (let index = 0; index < operators.fnArray.length; index++) {
    const args = operators.argsArray[index];
    pen.draw(operators.fnArray[index] ?? 0, Array.isArray(args) ? args : []);
  }
  return { clusters: pen.clusters, drawings: pen.drawings };
}

class Pen {
  readonly clusters: Cluster[] = [];
  readonly drawings: Drawing[] = [];
  private state: State;
  private readonly stack: State[] = [];
  private marked: Marked[] = [];
  private text: Matrix = IDENTITY;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;

  constructor(
    viewport: Matrix,
    private readonly fontOf: (name: string) => Font,
  ) {
    this.state = { ctm: viewport, font: NO_FONT, size: 1, charSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0 };
  }

  draw(operator: number, args: unknown[]): void {
    const number = Number(args[0]);
    switch (operator) {
      case save:
        return void this.stack.push({ ...this.state });
      case restore:
      case paintFormXObjectEnd:
        this.state = this.stack.pop() ?? this.state;
        return;
      case transform:
        return this.transform(matrixOf(args));
      case paintFormXObjectBegin:
        this.stack.push({ ...this.state });
        return args[0] ? this.transform(matrixOf(args[0])) : undefined;
      case beginText:
        return this.place(IDENTITY);
      case setTextMatrix:
        return this.place(matrixOf(args));
      case setFont:
        this.state.font = this.fontOf(String(args[0]));
        this.state.size = Number(args[1]);
        return;
      case setCharSpacing:
        this.state.charSpacing = number;
        return;
      case setWordSpacing:
        this.state.wordSpacing = number;
        return;
      case setHScale:
        this.state.stretch = number / 100;
        return;
      case setTextRise:
        this.state.rise = number;
        return;
      case setLeading:
        this.state.leading = -number;
        return;
      case setLeadingMoveText:
        this.state.leading = Number(args[1]);
        return this.move(number, Number(args[1]));
      case moveText:
        return this.move(number, Number(args[1]));
      case nextLine:
        return this.move(0, this.state.leading);
      case showText:
        return this.show(Array.isArray(args[0]) ? args[0] : []);
      case beginMarkedContent:
      case beginMarkedContentProps:
        return this.mark(String(args[0]), args[1]);
      case endMarkedContent:
        return void this.marked.pop();
      case paintImageXObject:
      case paintInlineImageXObject:
        return void this.drawings.push({ image: args[0], ...unitBox(this.state.ctm) });
    }
  }

  private transform(matrix: Matrix): void {
    this.state.ctm = multiply(this.state.ctm, matrix);
  }

  private place(matrix: Matrix): void {
    this.text = matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  private move(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  private mark(name: string, id: unknown): void {
    const outer = this.marked.at(-1) ?? { tag: null, artifact: false };
    this.marked.push({ tag: typeof id === 'number' ? id : outer.tag, artifact: outer.artifact || name === 'Artifact' });
  }

  private show(glyphs: (Glyph | number)[]): void {
    const { font, size, charSpacing, wordSpacing, stretch, rise, ctm } = this.state;
    const matrix = multiply(ctm, this.text);
    const angle = Math.atan2(matrix[1], matrix[0]);
    const turn = Math.round(angle / (Math.PI / 2));
    const straight = Math.abs(angle - (turn * Math.PI) / 2) < SLANT;
    const height = Math.abs(size) * Math.hypot(matrix[2], matrix[3]);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.x -= (glyph / 1000) * size * stretch;
        continue;
      }
      const width = (glyph.width ?? 0) * size * font.scale * stretch;
      const spacing = (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch;
      if (straight && glyph.unicode) {
        const from = apply(matrix, this.x, this.y + rise);
        const to = apply(matrix, this.x + width + Math.max(0, spacing), this.y + rise);
        this.add(glyph.unicode, from, to, { turn: ((turn + 4) % 4) as Cluster['turn'], size: height });
      }
      this.x += width + spacing;
    }
  }

  private add(text: string, from: [number, number], to: [number, number], { turn, size }: Pick<Cluster, 'turn' | 'size'>): void {
    // Turned text is read as if the page were turned back.
    const [start, end, base] = [
      [from[0], to[0], from[1]],
      [from[1], to[1], -from[0]],
      [-from[0], -to[0], -from[1]],
      [-from[1], -to[1], from[0]],
    ][turn] as [number, number, number];
    const { tag, artifact } = this.marked.at(-1) ?? { tag: null, artifact: false };
    this.clusters.push({
      text,
      left: Math.min(start, end),
      right: Math.max(start, end),
      base,
      size,
      font: this.state.font.face,
      order: this.clusters.length,
      turn,
      tag,
      artifact,
    });
  }
}
