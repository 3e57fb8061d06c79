/** A transformation as PDF writes it, `[a b c d e f]` (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What `inner` and then `outer` do. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The smallest upright box around the unit square as the matrix draws it: where an image stands. */
export function unitBox(matrix: Matrix): { left: number; right: number; top: number; bottom: number } {
  const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Six numbers out of the arguments of an operator, however they are wrapped. */
export function matrixOf(value: unknown): Matrix {
  const list = isList(value) ? value : [];
  const inner = list.length === 1 && isList(list[0]) ? list[0] : list;
  const at = (index: number, otherwise: number) => (index < inner.length ? Number(inner[index]) : otherwise);
  return [at(0, 1), at(1, 0), at(2, 0), at(3, 1), at(4, 0), at(5, 0)];
}

const isList = (value: unknown): value is ArrayLike<unknown> => ArrayBuffer.isView(value) || Array.isArray(value);
