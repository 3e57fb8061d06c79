import type { Appearance, ArticleDraft } from '../../../core/article/model.ts';
import { parseDate } from '../../../core/calendar/parse-date.ts';
import type { RowChange } from '../form/rows.ts';
import { withRows } from '../form/tree.ts';

/** One contributor as the form holds them. */
export type ContributorValues = {
  credited: string;
  /** Slug of the person that was chosen; '' lets the archive find or make one. */
  slug: string;
  role: string;
  /** A new person's name in the other script, where the editor knows it. */
  otherName: string;
};

export type AppearanceValues = {
  outlet: string;
  url: string;
  /** The date as written there. */
  dateLiteral: string;
  /** What the editor says it means, where that cannot be read from it. */
  dateMeant: string;
  role: string;
};

/** The article's form as it is typed: text, whatever it will mean. */
export type ArticleValues = {
  language: string;
  direction: string;
  title: string;
  kicker: string;
  standfirst: string;
  body: string;
  authorNote: string;
  editorNote: string;
  rights: string;
  slug: string;
  site: string;
  section: string;
  /** Number of the masthead; '' is the one in force on the day. */
  masthead: string;
  contributors: ContributorValues[];
  subjects: string[];
  appearances: AppearanceValues[];
  translationOf: string;
  translationBy: string;
  translationRevision: string;
};

export const TEXT_FIELDS = [
  'language',
  'direction',
  'title',
  'kicker',
  'standfirst',
  'body',
  'authorNote',
  'editorNote',
  'rights',
  'slug',
  'site',
  'section',
  'masthead',
  'translationOf',
  'translationBy',
  'translationRevision',
] as const satisfies readonly (keyof ArticleValues)[];
export type TextField = (typeof TEXT_FIELDS)[number];

export const BLANK_CONTRIBUTOR: ContributorValues = { credited: '', slug: '', role: 'author', otherName: '' };
export const BLANK_APPEARANCE: AppearanceValues = { outlet: '', url: '', dateLiteral: '', dateMeant: '', role: 'republication' };

/** An empty form, with a row to begin with. */
export function blankArticle(site = '', language = 'fa-AF'): ArticleValues {
  const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, ''])) as Record<TextField, string>;
  return {
    ...texts,
    language,
    site,
    translationBy: 'human',
    contributors: [BLANK_CONTRIBUTOR],
    subjects: [],
    appearances: [BLANK_APPEARANCE],
  };
}

/**
 * A stored draft as the form shows it.
 * @param people slugs of the contributors as they were found or made, in their order
 */
export function valuesOfDraft(draft: ArticleDraft, people: readonly string[] = []): ArticleValues {
  const { translation } = draft;
  return {
    language: draft.language,
    direction: draft.direction ?? '',
    title: draft.title,
    kicker: draft.kicker ?? '',
    standfirst: draft.standfirst ?? '',
    body: draft.body,
    authorNote: draft.authorNote ?? '',
    editorNote: draft.editorNote ?? '',
    rights: draft.rights ?? '',
    slug: draft.slug ?? '',
    site: draft.site,
    section: draft.section ?? '',
    masthead: draft.masthead === undefined ? '' : String(draft.masthead),
    contributors: draft.contributors.map(({ credited, slug, role }, index) => ({
      credited,
      slug: slug ?? people[index] ?? '',
      role,
      otherName: '',
    })),
    subjects: draft.subjects,
    appearances: draft.appearances.map((appearance) => ({
      outlet: appearance.outlet,
      url: appearance.url ?? '',
      dateLiteral: appearance.dateLiteral,
      dateMeant: meantBy(appearance, draft.language),
      role: appearance.role,
    })),
    translationOf: translation?.of ?? '',
    translationBy: translation?.by ?? 'human',
    translationRevision: translation?.revision === undefined ? '' : String(translation.revision),
  };
}

/** What must be said beside the literal for the same date to come out: nothing, where it can be read from it. */
export function meantBy({ dateLiteral, dateIso }: Appearance, language: string): string {
  return dateIso === undefined || parseDate(dateLiteral, { language })?.iso === dateIso ? '' : dateIso;
}

const BLANKS = { contributors: BLANK_CONTRIBUTOR, appearances: BLANK_APPEARANCE };

/** The values with the rows changed as a button asks; null when it asks for none of ours. */
export const withRowChange = (values: ArticleValues, change: RowChange): ArticleValues | null => withRows(values, change, BLANKS);
