/** Adding, removing and moving the rows of a form: by a script, or by a submit button whose value says what it does. */
export type RowChange =
  | { change: 'add'; rows: string }
  | { change: 'remove'; rows: string; index: number }
  /** Changes place with the row before it. */
  | { change: 'raise'; rows: string; index: number };

/** The value of such a button: `add:contributors`, `remove:mastheads.0.verses:1`. */
export const rowIntent = (change: RowChange): string =>
  [change.change, change.rows, ...('index' in change ? [change.index] : [])].join(':');

/** What a button's value asks for; null when it is about something else than rows. */
export function parseRowIntent(intent: string): RowChange | null {
  const match = /^(?:(add):([\w.]+)|(remove|raise):([\w.]+):(\d{1,3}))$/.exec(intent);
  if (!match) return null;
  const [, add, addRows, change, rows, index] = match;
  if (add && addRows) return { change: 'add', rows: addRows };
  return rows ? { change: change as 'remove' | 'raise', rows, index: Number(index) } : null;
}

/** @param blank the row that is added */
export function changedRows<Row>(rows: readonly Row[], change: RowChange, blank: Row): Row[] {
  if (change.change === 'add') return [...rows, blank];
  if (change.change === 'remove') return rows.filter((_, index) => index !== change.index);
  const [before, row] = [rows[change.index - 1], rows[change.index]];
  if (before === undefined || row === undefined) return [...rows];
  return rows.with(change.index - 1, row).with(change.index, before);
}
