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
  const numbers: unknown[] = ArrayBuffer.isView(value) || Array.isArray(value) ? Array.from(value as ArrayLike<unknown>) : [];
  const inner = numbers.length === 1 ? Array.from(numbers[0] as ArrayLike<unknown>) : numbers;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = inner.map(Number);
  return [a, b, c, d, e, f];
}
