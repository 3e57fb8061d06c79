import type { Couplet } from '../../../core/article/model.ts';
import type { MastheadView } from '../../../core/article/views.ts';
import type { RowChange } from '../form/rows.ts';
import { withRows } from '../form/tree.ts';

export type CoupletValues = { first: string; second: string; transcribed: { first: string; second: string } };
export type MastheadValues = {
  /** Number of a stored masthead; '' for a new one. */
  id: string;
  from: string;
  to: string;
  /** One name a line. */
  names: string;
  monogram: string;
  verses: CoupletValues[];
  addresses: { web: string; mail: string };
};
export type SectionValues = { id: string; slug: string; names: { fa: string; en: string } };

/** The form of a site as it is typed. Its fields have the names that `saveSite` gives their problems. */
export type SiteValues = {
  slug: string;
  names: { fa: string; en: string };
  web: string;
  mail: string;
  language: string;
  calendar: string;
  mastheads: MastheadValues[];
  sections: SectionValues[];
};

const BLANK_COUPLET: CoupletValues = { first: '', second: '', transcribed: { first: '', second: '' } };
const BLANK_MASTHEAD: MastheadValues = { id: '', from: '', to: '', names: '', monogram: '', verses: [], addresses: { web: '', mail: '' } };
const BLANK_SECTION: SectionValues = { id: '', slug: '', names: { fa: '', en: '' } };

export const BLANK_SITE: SiteValues = {
  slug: '',
  names: { fa: '', en: '' },
  web: '',
  mail: '',
  language: 'fa-AF',
  calendar: 'solar-hijri',
  mastheads: [BLANK_MASTHEAD],
  sections: [],
};

/** A site as the archive holds it. */
export type StoredSite = {
  slug: string;
  names: { fa: string; en: string };
  web?: string;
  mail?: string;
  language: string;
  calendar: string;
  mastheads: MastheadView[];
  sections: { id: number; slug: string; names: { fa: string; en: string } }[];
};

export function valuesOfSite({ slug, names, web = '', mail = '', language, calendar, mastheads, sections }: StoredSite): SiteValues {
  return {
    slug,
    names,
    web,
    mail,
    language,
    calendar,
    mastheads: mastheads.map(valuesOfMasthead),
    sections: sections.map((section) => ({ id: String(section.id), slug: section.slug, names: section.names })),
  };
}

const valuesOfMasthead = ({ id, from = '', to = '', names, monogram = '', verses, addresses }: MastheadView): MastheadValues => ({
  id: String(id),
  from,
  to,
  names: names.join('\n'),
  monogram,
  verses: verses.map(({ first, second, transcribed }) => ({ first, second, transcribed: transcribed ?? { first: '', second: '' } })),
  addresses: { web: addresses.web ?? '', mail: addresses.mail ?? '' },
});

const BLANKS = { mastheads: BLANK_MASTHEAD, 'mastheads.verses': BLANK_COUPLET, sections: BLANK_SECTION };

/** The values with the rows changed as a button asks; null when it asks for none of ours. */
export const withSiteRows = (values: SiteValues, change: RowChange): SiteValues | null => withRows(values, change, BLANKS);

/** The names that stand in a masthead, from the lines of the form. */
export const linesOf = (names: string): string[] => names.split('\n').filter((line) => line.trim() !== '');

/** A couplet as it is shown: what is left blank under "as printed" is printed as it reads. */
export function coupletOf({ first, second, transcribed }: CoupletValues): Couplet {
  const printed = { first: transcribed.first || first, second: transcribed.second || second };
  return printed.first === first && printed.second === second ? { first, second } : { first, second, transcribed: printed };
}
