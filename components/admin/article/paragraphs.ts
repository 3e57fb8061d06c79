/** A text in paragraphs, each with the blank lines after it; together they are the text again. */
export const paragraphsOf = (text: string): string[] => text.match(/(?:[^\n]|\n(?!\n))+\n*|\n+/g) ?? [];

/** Paragraphs looked at one against the other; of longer texts only the changed middle is, as one. */
const MOST = 1_500;

/** Places of the paragraphs that both have, in order: a longest common subsequence (Hirschberg, CACM 18, 1975). */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [rows, columns] = [a.length - start - end, b.length - start - end];
  const pairs: [number, number][] = Array.from({ length: start }, (_, index) => [index, index]);
  if (rows <= MOST && columns <= MOST) {
    const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
    for (let row = rows - 1; row >= 0; row--)
      for (let column = columns - 1; column >= 0; column--)
        lengths[row]![column] =
          a[start + row] === b[start + column]
            ? lengths[row + 1]![column + 1]! + 1
            : Math.max(lengths[row + 1]![column]!, lengths[row]![column + 1]!);
    for (let row = 0, column = 0; row < rows && column < columns;) {
      if (a[start + row] === b[start + column]) pairs.push([start + row++, start + column++]);
      else if (lengths[row + 1]![column]! >= lengths[row]![column + 1]!) row++;
      else column++;
    }
  }
  for (let index = end; index > 0; index--) pairs.push([a.length - index, b.length - index]);
  return pairs;
}

/** The paragraphs of a text, and which of them the other one does not have. */
export function paragraphsMarked(text: string, other: string): { text: string; isOwn: boolean }[] {
  const own = paragraphsOf(text);
  const shared = new Set(common(own.map(trimmed), paragraphsOf(other).map(trimmed)).map(([place]) => place));
  return own.map((paragraph, index) => ({ text: paragraph, isOwn: !shared.has(index) }));
}

/** A stretch in which two texts are the same, or in which they differ. */
export type Stretch = { mine: string; theirs: string; isSame: boolean };

/** Blank lines at the end of a paragraph are no difference. */
const trimmed = (paragraph: string): string => paragraph.replace(/\n+$/, '');

/** Two texts side by side, paragraph against paragraph; each column in a row is the whole text again. */
export function stretches(mine: string, theirs: string): Stretch[] {
  const [a, b] = [paragraphsOf(mine), paragraphsOf(theirs)];
  const rows: Stretch[] = [];
  const different = (fromA: number, toA: number, fromB: number, toB: number) => {
    if (toA > fromA || toB > fromB) rows.push({ mine: a.slice(fromA, toA).join(''), theirs: b.slice(fromB, toB).join(''), isSame: false });
  };
  let [atA, atB] = [0, 0];
  for (const [placeA, placeB] of common(a.map(trimmed), b.map(trimmed))) {
    different(atA, placeA, atB, placeB);
    const last = rows.at(-1);
    if (last?.isSame) Object.assign(last, { mine: last.mine + a[placeA]!, theirs: last.theirs + b[placeB]! });
    else rows.push({ mine: a[placeA]!, theirs: b[placeB]!, isSame: true });
    [atA, atB] = [placeA + 1, placeB + 1];
  }
  different(atA, a.length, atB, b.length);
  return rows;
}

/** The text of the stretches as chosen, each parted from the next. */
export function joinStretches(chosen: readonly string[]): string {
  return chosen.reduce((text, piece) => {
    if (text === '' || piece === '') return text + piece;
    return text.endsWith('\n\n') ? text + piece : `${text.replace(/\n*$/, '')}\n\n${piece}`;
  }, '');
}
