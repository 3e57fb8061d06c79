import { parseDate } from '../../../core/calendar/parse-date.ts';
import type { ArticleValues } from './article-values.ts';

export type ConflictField = keyof ArticleValues;

/** A field in which what was typed and what is stored differ. */
export type Difference = {
  field: ConflictField;
  /** Who changed it since the editor opened the article. */
  changedBy: 'me' | 'them' | 'both';
};

/**
 * What an editor must decide when somebody saved in between: every field in which the two versions differ. A field that only one of
 * the two changed is offered as that one has it (a merge of three versions, as diff3 does it).
 * @param base as it stood when the editor opened it
 */
export function differences(base: ArticleValues, mine: ArticleValues, theirs: ArticleValues): Difference[] {
  const fields = Object.keys(theirs) as ConflictField[];
  return fields
    .filter((field) => !same(mine[field], theirs[field]))
    .map((field) => ({ field, changedBy: same(base[field], theirs[field]) ? 'me' : same(base[field], mine[field]) ? 'them' : 'both' }));
}

/** Rows are compared by what is stored of them; blank ones are not. Subjects are posted in the order of their list, which says nothing. */
function same(a: ArticleValues[ConflictField], b: ArticleValues[ConflictField]): boolean {
  return JSON.stringify(comparable(a)) === JSON.stringify(comparable(b));
}

function comparable(value: ArticleValues[ConflictField]): unknown {
  if (typeof value === 'string') return value;
  const rows: (string | object)[] = value.every((row) => typeof row === 'string') ? value.toSorted() : value;
  return rows.filter(isFilled).map((row) => (typeof row === 'string' ? row : { ...row, otherName: '', dateMeant: isoMeant(row) }));
}

/** A date that was explained is stored as what it means: «۱ حمل ۱۴۰۲» and 2023-03-21 are one. */
const isoMeant = (row: object): string | undefined =>
  'dateMeant' in row ? (parseDate(String(row.dateMeant))?.iso ?? String(row.dateMeant)) : undefined;

const isFilled = (row: string | object): boolean =>
  typeof row === 'string' || Object.entries(row).some(([key, cell]) => key !== 'role' && key !== 'otherName' && cell !== '');

/** Which of the two is taken unless the editor says otherwise: never one that would undo the other's work unseen. */
export const offered = ({ changedBy }: Difference): 'mine' | 'theirs' => (changedBy === 'them' ? 'theirs' : 'mine');

/** What was typed, with some fields as they are stored. */
export const withTheirs = (mine: ArticleValues, theirs: ArticleValues, fields: readonly ConflictField[]): ArticleValues => ({
  ...mine,
  ...Object.fromEntries(fields.map((field) => [field, theirs[field]])),
});

/** Names of the form's fields in which the choice is posted: `take.title`. */
export function takenFromForm(data: FormData, theirs: ArticleValues): ConflictField[] {
  return (Object.keys(theirs) as ConflictField[]).filter((field) => data.get(`take.${field}`) === 'theirs');
}

/** A field's value for reading side by side: its rows, each as the cells in which something stands. A text is one cell. */
export function asRows(value: ArticleValues[ConflictField]): [cell: string, text: string][][] {
  if (typeof value === 'string') return value === '' ? [] : [[['text', value]]];
  const rows: (string | object)[] = value;
  return rows
    .filter(isFilled)
    .map((row) =>
      typeof row === 'string' ? [['text', row]] : (Object.entries(row) as [string, string][]).filter(([, text]) => text !== ''),
    );
}
