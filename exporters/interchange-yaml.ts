/** The YAML files of the interchange folder beside its articles (docs/interchange.md), as importers/interchange-yaml.ts reads them. */
import { stringify } from 'yaml';
import type { Calendar, Couplet, Names } from '../core/article/model.ts';

type Site = {
  slug: string;
  names: Names;
  web?: string;
  mail?: string;
  language: string;
  calendar: Calendar;
  mastheads: {
    from?: string;
    to?: string;
    names: string[];
    monogram?: string;
    verses: Couplet[];
    addresses: { web?: string; mail?: string };
  }[];
  sections: { slug: string; names: Names }[];
};
type Person = { slug: string; names: { text: string; language: string; variant: boolean }[]; note?: Names };

/** Values that another YAML reader might take for a date or a number are quoted. */
const yaml = (value: unknown): string => stringify(value, { lineWidth: 0, compat: 'yaml-1.1', aliasDuplicateObjects: false });

const names = ({ fa, en }: Names): Names => ({ fa, en });

export const siteYaml = ({ slug, names: shown, web, mail, language, calendar, mastheads, sections }: Site): string =>
  yaml({
    slug,
    names: names(shown),
    web,
    mail,
    language,
    calendar,
    mastheads: mastheads.map((masthead) => ({
      from: masthead.from,
      to: masthead.to,
      names: masthead.names,
      monogram: masthead.monogram,
      verses: masthead.verses.map(({ first, second, transcribed }) => ({ first, second, transcribed })),
      addresses: { web: masthead.addresses.web, mail: masthead.addresses.mail },
    })),
    sections: sections.map((section) => ({ slug: section.slug, names: names(section.names) })),
  });

export const peopleYaml = (people: Person[]): string =>
  yaml(
    people.map(({ slug, names: forms, note }) => ({
      slug,
      names: forms.map(({ text, language, variant }) => ({ text, language, ...(variant && { variant }) })),
      note: note && names(note),
    })),
  );

export const subjectsYaml = (subjects: { slug: string; names: Names }[]): string =>
  yaml(subjects.map(({ slug, names: labels }) => ({ slug, names: names(labels) })));
