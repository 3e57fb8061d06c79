import type { PersonName } from '../../../core/article/views.ts';
import { fieldsAt, nestedFormData, rowsAt, textAt } from '../form/nested-form-data.ts';
import type { RowChange } from '../form/rows.ts';
import { withRows } from '../form/tree.ts';

export type NameValues = { text: string; language: string; kind: string };
export type PersonValues = { names: NameValues[]; note: { fa: string; en: string } };

const BLANK_NAME: NameValues = { text: '', language: 'fa', kind: 'name' };

export const valuesOfPerson = ({ names, note }: { names: PersonName[]; note?: { fa: string; en: string } }): PersonValues => ({
  names: names.map(({ text, language, variant }) => ({ text, language, kind: variant ? 'variant' : 'name' })),
  note: note ?? { fa: '', en: '' },
});

/** What was typed into the form of a person. */
export function personValues(data: FormData): PersonValues {
  const fields = nestedFormData(data);
  const note = fieldsAt(fields, 'note');
  return {
    names: rowsAt(fields, 'names').map((row) => ({
      text: textAt(row, 'text'),
      language: textAt(row, 'language'),
      kind: textAt(row, 'kind'),
    })),
    note: { fa: textAt(note, 'fa'), en: textAt(note, 'en') },
  };
}

/** The person that the form says. A row without a name is none. */
export function personOfForm({ names, note }: PersonValues) {
  return {
    names: names
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, language, kind }) => ({ text, language, variant: kind === 'variant' })),
    note: note.fa.trim() === '' && note.en.trim() === '' ? undefined : note,
  };
}

/** The values with the rows changed as a button asks; null when it asks for none of ours. */
export const withNameRows = (values: PersonValues, change: RowChange): PersonValues | null =>
  withRows(values, change, { names: BLANK_NAME });
