import type { Appearance, ContributorRole, Names } from '../article/model.ts';
import type { Xml } from '../xml/write-xml.ts';
import { dublinCore } from './dublin-core.ts';
import { mods } from './mods.ts';

/** What is told of a published article. */
export type HarvestedArticle = {
  /** Absolute addresses: of its page, of its JSON. */
  url: string;
  language: string;
  title: string;
  kicker?: string;
  standfirst?: string;
  rights?: string;
  /** ISO, cut to what is known of it. */
  date?: string;
  /** ISO instant of its publication here. */
  published: string;
  site: { names: Names; url: string };
  section?: Names;
  contributors: { credited: string; role: ContributorRole; otherNames: string[] }[];
  subjects: Names[];
  appearances: Pick<Appearance, 'outlet' | 'url' | 'dateIso' | 'role'>[];
  /** The public version that it was translated from. */
  original?: { url: string; title: string; language: string };
};

/** Section 2.5: an item as it stands. */
export type HarvestRecord = {
  identifier: string;
  /** Instant of its last change. */
  at: Date;
  sets: string[];
  /** Withdrawn: nothing is told of it but that it was here (2.5.1). */
  isDeleted: boolean;
  /** Where the metadata are asked for. */
  article?: HarvestedArticle;
};

export type MetadataFormat = { prefix: string; schema: string; namespace: string; write(article: HarvestedArticle): Xml };

/** Section 3.4. oai_dc is what every repository has; MODS tells roles, forms of names, languages and the chain of republication apart. */
export const FORMATS: readonly MetadataFormat[] = [
  {
    prefix: 'oai_dc',
    schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
    write: dublinCore,
  },
  { prefix: 'mods', schema: 'http://www.loc.gov/standards/mods/v3/mods-3-8.xsd', namespace: 'http://www.loc.gov/mods/v3', write: mods },
];
