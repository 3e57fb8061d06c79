import type { Appearance, ArticleDraft } from '../../../core/article/model.ts';
import { parseDate } from '../../../core/calendar/parse-date.ts';
import type { FieldProblem } from '../../../core/errors.ts';
import { toLatinDigits } from '../../../core/text/digits.ts';
import { withLineEndsOf } from '../form/line-ends.ts';
import { nestedFormData, rowsAt, textAt } from '../form/nested-form-data.ts';
import { meantBy, TEXT_FIELDS, type AppearanceValues, type ArticleValues, type TextField } from './article-values.ts';

/** What was typed into the article's form. */
export function articleValues(data: FormData): ArticleValues {
  const fields = nestedFormData(data);
  const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, textAt(fields, field)])) as Record<TextField, string>;
  return {
    ...texts,
    language: texts.language === OTHER_LANGUAGE ? textAt(fields, 'otherLanguage').trim() : texts.language,
    contributors: rowsAt(fields, 'contributors').map((row) => ({
      credited: textAt(row, 'credited'),
      slug: textAt(row, 'slug'),
      role: textAt(row, 'role'),
      otherName: textAt(row, 'otherName'),
    })),
    subjects: data.getAll('subjects').filter((slug) => typeof slug === 'string'),
    appearances: rowsAt(fields, 'appearances').map((row) => ({
      outlet: textAt(row, 'outlet'),
      url: textAt(row, 'url'),
      dateLiteral: textAt(row, 'dateLiteral'),
      dateMeant: textAt(row, 'dateMeant'),
      role: textAt(row, 'role'),
    })),
  };
}

/** Chosen in the list of languages where the language's own tag is typed beside it. */
export const OTHER_LANGUAGE = 'other';

export type DraftOfForm = {
  /** In the shape of `articleDraftSchema`, which has not seen it yet. */
  draft: Record<keyof ArticleDraft, unknown>;
  /** What only the form can tell. */
  problems: FieldProblem[];
  /** Where each row of the draft stands in the form: blank rows are left out. */
  rows: { contributors: number[]; appearances: number[] };
};

const orAbsent = (text: string): string | undefined => (text.trim() === '' ? undefined : text);
const number = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(toLatinDigits(text.trim())));

/** Indexes of the rows in which something was typed. */
const filled = <Row>(rows: readonly Row[], isBlank: (row: Row) => boolean): number[] =>
  rows.flatMap((row, index) => (isBlank(row) ? [] : [index]));

/**
 * The draft that the form says. Optional fields left blank are absent; text is kept as typed, and byte for byte where nobody
 * changed it.
 * @param stored the draft as it stands in the archive, absent for a new article
 */
export function draftOfForm(values: ArticleValues, stored?: ArticleDraft): DraftOfForm {
  const rows = {
    contributors: filled(values.contributors, ({ credited }) => credited.trim() === ''),
    appearances: filled(
      values.appearances,
      ({ outlet, url, dateLiteral, dateMeant }) => `${outlet}${url}${dateLiteral}${dateMeant}`.trim() === '',
    ),
  };
  const text = (field: TextField & keyof ArticleDraft) => withLineEndsOf(stored?.[field] as string | undefined, values[field]);
  const optional = (field: TextField & keyof ArticleDraft) => orAbsent(text(field));
  const draft = {
    slug: optional('slug'),
    language: values.language,
    direction: orAbsent(values.direction),
    title: text('title'),
    kicker: optional('kicker'),
    standfirst: optional('standfirst'),
    body: text('body'),
    authorNote: optional('authorNote'),
    editorNote: optional('editorNote'),
    rights: optional('rights'),
    site: values.site,
    masthead: number(values.masthead),
    section: orAbsent(values.section),
    contributors: rows.contributors.map((index) => {
      const { credited, slug, role } = values.contributors[index]!;
      return { slug: orAbsent(slug), credited, role };
    }),
    subjects: values.subjects,
    appearances: rows.appearances.map((index) => appearance(values.appearances[index]!, values.language, stored)),
    translation: orAbsent(values.translationOf) && {
      of: values.translationOf.trim(),
      by: values.translationBy,
      revision: number(values.translationRevision),
    },
  };
  return { draft, problems: dateProblems(values, rows.appearances), rows };
}

/** An appearance with the date that its literal, or what the editor says of it, means. */
function appearance(values: AppearanceValues, language: string, stored: ArticleDraft | undefined): Appearance {
  const { outlet, url, dateLiteral, role } = values;
  return { outlet, url: orAbsent(url.trim()), dateLiteral, ...date(values, language, stored), role: role as Appearance['role'] };
}

type DateOf = Pick<Appearance, 'dateIso' | 'precision' | 'calendar'>;

function date({ dateLiteral, dateMeant }: AppearanceValues, language: string, stored: ArticleDraft | undefined): DateOf {
  const unchanged = stored?.appearances.find((row) => row.dateLiteral === dateLiteral && meantBy(row, stored.language) === dateMeant);
  if (unchanged) return { dateIso: unchanged.dateIso, precision: unchanged.precision, calendar: unchanged.calendar };
  const read = parseDate(orAbsent(dateMeant) ?? dateLiteral, { language });
  return read ? { dateIso: read.iso, precision: read.precision, calendar: read.calendar } : { precision: 'day', calendar: 'gregorian' };
}

/** A literal that cannot be read is kept as it is; what the editor adds to explain it must be a date. */
function dateProblems({ appearances, language }: ArticleValues, rows: number[]): FieldProblem[] {
  return rows.flatMap((index) => {
    const meant = appearances[index]?.dateMeant.trim() ?? '';
    return meant === '' || parseDate(meant, { language }) ? [] : [{ field: `appearances.${index}.dateMeant`, code: 'date' as const }];
  });
}

/** Where the form shows a field of the draft that has another name there. */
const PLACES: Record<string, string> = {
  translation: 'translationOf',
  'translation.of': 'translationOf',
  'translation.by': 'translationBy',
  'translation.revision': 'translationRevision',
};
const ROW_PLACES: Record<string, string> = { slug: 'credited', dateIso: 'dateLiteral', precision: 'dateLiteral', calendar: 'dateLiteral' };

/** The draft's problems at the places where the form shows them, and an empty field called what it is: required. */
export function problemsOnForm(problems: readonly FieldProblem[], values: ArticleValues, rows: DraftOfForm['rows']): FieldProblem[] {
  return problems.map(({ field, ...problem }) => {
    const place = placeOnForm(field, rows);
    const isEmpty = isTextField(place) && values[place].trim() === '';
    return isEmpty && MALFORMED.has(problem.code) ? { field: place, code: 'required' } : { field: place, ...problem };
  });
}

const MALFORMED: ReadonlySet<string> = new Set(['invalid', 'slug', 'language-tag', 'unknown-site']);
const isTextField = (field: string): field is TextField => (TEXT_FIELDS as readonly string[]).includes(field);

/** @param rows where the rows of the draft stand in the form; absent: in the same places */
export function placeOnForm(field: string, rows?: DraftOfForm['rows']): string {
  const [group, index, part] = field.split('.');
  if (group === 'subjects') return 'subjects';
  if ((group === 'contributors' || group === 'appearances') && index !== undefined) {
    const row = rows ? (rows[group][Number(index)] ?? index) : index;
    return part === undefined ? `${group}.${row}` : `${group}.${row}.${ROW_PLACES[part] ?? part}`;
  }
  return PLACES[field] ?? field;
}
