import 'server-only';
import type { Actor, Archive } from '@/archive/archive.ts';
import { readChoices } from '@/archive/read-choices.ts';
import type { Choices } from '@/components/admin/article/choices.ts';
import type { Locale } from '@/i18n/locales.ts';
import { languageChoices } from '../../language-choices.ts';

/** What the lists of the article's form offer. @param language of the article, which may be one that the list has not */
export async function formChoices(archive: Archive, actor: Actor, locale: Locale, ...language: string[]): Promise<Choices> {
  const { sites, subjects } = await readChoices(archive, actor);
  return {
    languages: languageChoices(locale, ...language),
    sites: sites.map(({ slug, names, mastheads, sections }) => ({
      slug,
      names,
      mastheads: mastheads.map(({ id, names: lines, from, to }) => ({ id, names: lines, from, to })),
      sections: sections.map((section) => ({ slug: section.slug, names: section.names })),
    })),
    subjects,
  };
}
