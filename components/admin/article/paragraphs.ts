import { diffArrays } from 'diff';

/** A text in paragraphs, each with the blank lines after it; together they are the text again. */
export const paragraphsOf = (text: string): string[] => text.match(/(?:[^\n]|\n(?!\n))+\n*|\n+/g) ?? [];

/** A stretch in which two texts are the same, or in which they differ. */
export type Stretch = { mine: string; theirs: string; isSame: boolean };

/** Blank lines at the end of a paragraph are no difference. */
const trimmed = (paragraph: string): string => paragraph.replace(/\n+$/, '');

/** Paragraphs changed beyond which two texts are no longer compared but stand one for the other. */
const MOST_CHANGED = 1_000;

/** Two texts side by side, paragraph against paragraph (Myers); each column in a row is the whole text again. */
export function stretches(mine: string, theirs: string): Stretch[] {
  const [a, b] = [paragraphsOf(mine), paragraphsOf(theirs)];
  const changes = diffArrays(a, b, {
    comparator: (one, other) => trimmed(one) === trimmed(other),
    maxEditLength: MOST_CHANGED,
  }) ?? [
    { removed: true, added: false, count: a.length },
    { removed: false, added: true, count: b.length },
  ];
  const rows: Stretch[] = [];
  let [atA, atB] = [0, 0];
  for (const { removed, added, count } of changes) {
    const isSame = !removed && !added;
    const own = added ? '' : a.slice(atA, (atA += count)).join('');
    const other = removed ? '' : b.slice(atB, (atB += count)).join('');
    const last = rows.at(-1);
    if (last && last.isSame === isSame) Object.assign(last, { mine: last.mine + own, theirs: last.theirs + other });
    else if (own !== '' || other !== '') rows.push({ mine: own, theirs: other, isSame });
  }
  return rows;
}

/** The text of the stretches as chosen, each parted from the next. */
export function joinStretches(chosen: readonly string[]): string {
  return chosen.reduce((text, piece) => {
    if (text === '' || piece === '') return text + piece;
    return text.endsWith('\n\n') ? text + piece : `${text.replace(/\n*$/, '')}\n\n${piece}`;
  }, '');
}
