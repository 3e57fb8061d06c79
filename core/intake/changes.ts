import type { ArticleDraft } from '../article/model.ts';
import type { Recognition } from '../source/types.ts';

/** What an editor changed in what was read from a document; '' where nothing was read, or nothing was left of it. */
export type FieldChange = { field: string; read: string; accepted: string };

/** In the order in which the form has them. */
const FIELDS = [
  'language',
  'direction',
  'title',
  'kicker',
  'standfirst',
  'body',
  'site',
  'section',
  'authorNote',
  'editorNote',
  'rights',
] as const;
const PARTS = { contributors: ['credited', 'role'], appearances: ['outlet', 'url', 'dateLiteral', 'dateIso', 'role'] } as const;

/** Every field of a draft that was accepted otherwise than it was read. */
export function fieldChanges(read: Recognition['draft'], accepted: ArticleDraft): FieldChange[] {
  const [before, after] = [flattened(read), flattened(accepted)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [was, is] = [before.get(field) ?? '', after.get(field) ?? ''];
    return was === is ? [] : [{ field, read: was, accepted: is }];
  });
}

function flattened(draft: Recognition['draft']): Map<string, string> {
  const fields = new Map<string, string>();
  const keep = (field: string, value: string | undefined) => value !== undefined && value !== '' && fields.set(field, value);
  for (const field of FIELDS) keep(field, draft[field]);
  draft.contributors.forEach((row, index) => PARTS.contributors.forEach((part) => keep(`contributors.${index}.${part}`, row[part])));
  draft.appearances.forEach((row, index) => PARTS.appearances.forEach((part) => keep(`appearances.${index}.${part}`, row[part])));
  keep('subjects', draft.subjects.join(' '));
  return fields;
}
