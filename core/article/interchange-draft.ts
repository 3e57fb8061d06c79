/** From the fields of the interchange form to those of the article. */
import { parseDate } from '../calendar/parse-date.ts';
import { ArchiveError } from '../errors.ts';
import { urlOf } from '../source/addresses.ts';
import type { InterchangeArticle, LooseInterchangeArticle } from './front-matter.ts';
import type { Appearance, ArticleDraft, ArticleStatus, Calendar, Contribution } from './model.ts';

/** What must be known of a site to say that an article appeared there. */
export type InterchangeSite = {
  /** Its name, as an appearance shows it. */
  outlet: string;
  /** As printed: `www.example.org`. */
  web?: string;
  calendar: Calendar;
};

/**
 * The draft that an article of the interchange folder means, and the status it asks for. The literal dates stay as written; what they
 * mean is read with the site's calendar as a hint, and left open where they cannot be read.
 * @param siteOf finds a site by its slug
 * @throws ArchiveError `front-matter` with the problem `unknown-site`
 */
export function interchangeToDraft(
  data: InterchangeArticle,
  body: string,
  siteOf: (slug: string) => InterchangeSite | undefined,
): { draft: ArticleDraft; status: ArticleStatus } {
  const site = siteOf(data.site);
  if (!site) {
    const problems = [{ field: 'site', code: 'unknown-site', params: { slug: data.site } } as const];
    throw new ArchiveError('front-matter', { message: `unknown site ${data.site}`, problems });
  }
  return { draft: { ...draftFields(data, body, site), site: data.site }, status: data.status };
}

/** As `interchangeToDraft`, for a file whose site is unknown or not named: then nothing is said of its appearing there. */
export function draftFields(data: LooseInterchangeArticle, body: string, site?: InterchangeSite): Omit<ArticleDraft, 'site'> {
  const { slug, language, title, kicker, standfirst, authorNote, editorNote, rights, section, subjects } = data;
  return {
    ...present({ slug, kicker, standfirst, authorNote, editorNote, rights, section }),
    language,
    title,
    body,
    contributors: data.authors.map(contributionOf),
    subjects,
    appearances: appearancesOf(data, site),
    ...(data.translationOf && { translation: { of: data.translationOf, by: data.translationBy ?? 'human' } }),
  };
}

/** Absent, not undefined: the model's optional fields are compared and hashed. */
function present<T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };
}

function contributionOf(author: LooseInterchangeArticle['authors'][number]): Contribution {
  return typeof author === 'string' ? { credited: author, role: 'author' } : { credited: author.name, role: author.role };
}

/** Oldest first. */
function appearancesOf({ original, date, language }: LooseInterchangeArticle, site?: InterchangeSite): Appearance[] {
  const calendar = site?.calendar ?? 'gregorian';
  const dated = (literal = ''): Pick<Appearance, 'dateLiteral' | 'dateIso' | 'precision' | 'calendar'> => {
    const parsed = parseDate(literal, { calendar, language });
    return parsed
      ? { dateLiteral: literal, dateIso: parsed.iso, precision: parsed.precision, calendar: parsed.calendar }
      : { dateLiteral: literal, precision: 'day', calendar };
  };
  const url = site?.web === undefined ? undefined : urlOf(site.web);
  return [
    ...(original
      ? [{ outlet: original.outlet, ...(original.url && { url: original.url }), ...dated(original.date), role: 'original' as const }]
      : []),
    ...(site ? [{ outlet: site.outlet, ...(url && { url }), ...dated(date), role: 'republication' as const }] : []),
  ];
}
