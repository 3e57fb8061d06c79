'use server';
import { savePerson } from '@/archive/save-person.ts';
import { parseRowIntent } from '@/components/admin/form/rows.ts';
import { SCRIPTED } from '@/components/admin/form/scripted.ts';
import type { PersonAnswer } from '@/components/admin/people/person-form.tsx';
import { personOfForm, personValues, withNameRows } from '@/components/admin/people/person-values.ts';
import { runAction } from '@/server/run-action.ts';
import { textOf } from '../../action-form.ts';

/** Saves a person's names and note. */
export async function savePersonForm(_previous: PersonAnswer, data: FormData): Promise<PersonAnswer> {
  const values = personValues(data);
  const change = parseRowIntent(textOf(data, 'intent'));
  if (change) return { typed: withNameRows(values, change) ?? values };
  const result = await runAction(({ archive, actor }) => savePerson(archive, actor, textOf(data, 'person'), personOfForm(values)));
  const typed = data.has(SCRIPTED) ? undefined : values;
  return result.ok
    ? { done: 'person-saved', typed }
    : { refusal: { code: result.code, params: result.params, problems: result.problems }, typed };
}
