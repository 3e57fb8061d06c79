import 'server-only';
import type { HarvestedArticle } from '../core/oai/record.ts';
import type { HarvestDetails } from '../db/sqlite/harvest.ts';

/** A published article as harvesters are told of it. */
export function harvestedArticle(url: string, details: HarvestDetails): HarvestedArticle {
  const pageOf = (slug: string) => `${url}/en/articles/${encodeURIComponent(slug)}`;
  return {
    url: pageOf(details.slug),
    language: details.language,
    title: details.title,
    kicker: details.kicker ?? undefined,
    standfirst: details.standfirst ?? undefined,
    rights: details.rights ?? undefined,
    date: details.dateIso ?? undefined,
    published: details.publishedAt,
    site: { names: details.site.names, url: `${url}/en/sites/${encodeURIComponent(details.site.slug)}` },
    section: details.section ?? undefined,
    contributors: details.contributors.map(({ credited, role, names }) => ({
      credited,
      role,
      otherNames: names.filter((name) => name !== credited),
    })),
    subjects: details.subjects,
    appearances: details.appearances.map(({ outlet, url: address, dateIso, role }) => ({
      outlet,
      url: address ?? undefined,
      dateIso: dateIso ?? undefined,
      role,
    })),
    original: details.original
      ? { url: pageOf(details.original.slug), title: details.original.title, language: details.original.language }
      : undefined,
  };
}
