import { parseDate } from '../../../core/calendar/parse-date.ts';
import type { FieldProblem } from '../../../core/errors.ts';
import { slugFrom } from '../../../core/text/slug.ts';
import { fieldsAt, nestedFormData, rowsAt, textAt, type FormFields } from '../form/nested-form-data.ts';
import { coupletOf, linesOf, type CoupletValues, type MastheadValues, type SectionValues, type SiteValues } from './site-values.ts';

const bothNames = (fields: FormFields) => ({ fa: textAt(fieldsAt(fields, 'names'), 'fa'), en: textAt(fieldsAt(fields, 'names'), 'en') });

/** What was typed into the form of a site. */
export function siteValues(data: FormData): SiteValues {
  const fields = nestedFormData(data);
  return {
    slug: textAt(fields, 'slug'),
    names: bothNames(fields),
    web: textAt(fields, 'web'),
    mail: textAt(fields, 'mail'),
    language: textAt(fields, 'language'),
    calendar: textAt(fields, 'calendar'),
    mastheads: rowsAt(fields, 'mastheads').map(mastheadValues),
    sections: rowsAt(fields, 'sections').map((row) => ({ id: textAt(row, 'id'), slug: textAt(row, 'slug'), names: bothNames(row) })),
  };
}

const mastheadValues = (row: FormFields): MastheadValues => ({
  id: textAt(row, 'id'),
  from: textAt(row, 'from'),
  to: textAt(row, 'to'),
  names: textAt(row, 'names'),
  monogram: textAt(row, 'monogram'),
  verses: rowsAt(row, 'verses').map((verse) => {
    const printed = fieldsAt(verse, 'transcribed');
    return {
      first: textAt(verse, 'first'),
      second: textAt(verse, 'second'),
      transcribed: { first: textAt(printed, 'first'), second: textAt(printed, 'second') },
    };
  }),
  addresses: { web: textAt(fieldsAt(row, 'addresses'), 'web'), mail: textAt(fieldsAt(row, 'addresses'), 'mail') },
});

export type SiteOfForm = {
  /** In the shape of `siteSchema`, which has not seen it yet. */
  site: unknown;
  /** What only the form can tell. */
  problems: FieldProblem[];
  /** The place in the form of a field of `site`: blank rows are left out there. */
  placeOf: (field: string) => string;
};

const orAbsent = (text: string): string | undefined => (text.trim() === '' ? undefined : text);
const idOf = (id: string): number | undefined => (id === '' ? undefined : Number(id));

const isBlankCouplet = ({ first, second, transcribed }: CoupletValues) =>
  `${first}${second}${transcribed.first}${transcribed.second}`.trim() === '';
const isBlankMasthead = ({ id, from, to, names, monogram, verses, addresses }: MastheadValues) =>
  `${id}${from}${to}${names}${monogram}${addresses.web}${addresses.mail}`.trim() === '' && verses.every(isBlankCouplet);
const isBlankSection = ({ id, slug, names }: SectionValues) => `${id}${slug}${names.fa}${names.en}`.trim() === '';

const filled = <Row>(rows: readonly Row[], isBlank: (row: Row) => boolean): number[] =>
  rows.flatMap((row, index) => (isBlank(row) ? [] : [index]));

/** The site that the form says: blank rows left out, dates in any calendar read, addresses made of names where none was typed. */
export function siteOfForm(values: SiteValues): SiteOfForm {
  const mastheads = filled(values.mastheads, isBlankMasthead);
  const sections = filled(values.sections, isBlankSection);
  const verses = values.mastheads.map((masthead) => filled(masthead.verses, isBlankCouplet));
  const site = {
    slug: values.slug.trim() || slugFrom(values.names.en),
    names: values.names,
    web: orAbsent(values.web.trim()),
    mail: orAbsent(values.mail.trim()),
    language: values.language,
    calendar: values.calendar,
    mastheads: mastheads.map((index) => mastheadOf(values.mastheads[index]!)),
    sections: sections.map((index) => sectionOf(values.sections[index]!)),
  };
  const placeOf = (field: string) => {
    const [group, row, part, inner, ...rest] = field.split('.');
    if (group === 'sections' && row !== undefined) return [group, sections[Number(row)] ?? row, ...field.split('.').slice(2)].join('.');
    if (group !== 'mastheads' || row === undefined) return field;
    const index = mastheads[Number(row)] ?? Number(row);
    if (part === 'names') return `${group}.${index}.names`;
    if (part === 'verses' && inner !== undefined) return [group, index, part, verses[index]?.[Number(inner)] ?? inner, ...rest].join('.');
    return [group, index, ...field.split('.').slice(2)].join('.');
  };
  return { site, problems: dateProblems(values, mastheads), placeOf };
}

const sectionOf = ({ id, slug, names }: SectionValues) => ({ id: idOf(id), slug: slug.trim() || slugFrom(names.en || names.fa), names });

function mastheadOf({ id, from, to, names, monogram, verses, addresses }: MastheadValues) {
  return {
    id: idOf(id),
    from: parseDate(from)?.iso,
    to: parseDate(to)?.iso,
    names: linesOf(names),
    monogram: orAbsent(monogram),
    verses: verses.filter((verse) => !isBlankCouplet(verse)).map(coupletOf),
    addresses: { web: orAbsent(addresses.web.trim()), mail: orAbsent(addresses.mail.trim()) },
  };
}

function dateProblems({ mastheads }: SiteValues, rows: number[]): FieldProblem[] {
  return rows.flatMap((index) =>
    (['from', 'to'] as const).flatMap((end) => {
      const typed = mastheads[index]?.[end].trim() ?? '';
      return typed === '' || parseDate(typed) ? [] : [{ field: `mastheads.${index}.${end}`, code: 'date' as const }];
    }),
  );
}
