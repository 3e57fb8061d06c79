import 'server-only';
import { figureMarkdown } from '@/core/markup/figures.ts';
import { fieldsAt, nestedFormData, textAt } from '@/components/admin/form/nested-form-data.ts';

type Figure = { alt?: string; caption: string; credit?: string; licence?: string };

const orAbsent = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** What the form says of a figure. */
export function figureOf(data: FormData): Figure {
  const fields = fieldsAt(nestedFormData(data), 'figure');
  return {
    caption: textAt(fields, 'caption').trim(),
    alt: orAbsent(textAt(fields, 'alt')),
    credit: orAbsent(textAt(fields, 'credit')),
    licence: orAbsent(textAt(fields, 'licence')),
  };
}

/** The figure's block for the body. */
export const figureText = (figure: Figure, sha256: string): string => figureMarkdown({ source: `asset:${sha256}`, ...figure });
