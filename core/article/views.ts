/** What pages and lists show: plain data between the verbs in archive/ and the components. */
import type { FieldFilter } from '../search/query.ts';
import type { ArticleJson, Calendar, Couplet, MastheadJson, Names, Precision } from './model.ts';

export type PersonName = { text: string; language: string; variant: boolean };

export type CardContributor = { slug: string; credited: string; role: ArticleJson['contributors'][number]['role']; names: PersonName[] };

/** A day, a month or a year with the calendar that it was written in: only there a month or a year is exact. */
export type FilingDate = { iso: string; precision: Precision; calendar: Calendar };

/** An article in a list. */
export type ArticleCard = {
  slug: string;
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  kicker?: string;
  standfirst?: string;
  contributors: CardContributor[];
  site: { slug: string; names: Names };
  section?: { slug: string; names: Names };
  /** The day it is filed under: its appearance at the source site. Cut to the precision. */
  date?: FilingDate;
  /** Other language versions that the public may read. */
  versions: { slug: string; language: string }[];
};

export const FACETS = ['language', 'section', 'site', 'author', 'subject', 'year'] as const;
export type FacetName = (typeof FACETS)[number];

export type FacetValue = {
  value: string;
  /** Absent for languages and years, which the chrome names itself. */
  names?: Names;
  /** Absent where the list is longer than is counted. */
  count?: number;
  selected: boolean;
};
export type Facet = { name: FacetName; values: FacetValue[] };

export const SORTS = ['newest', 'oldest'] as const;

/** The filters of `/articles`, as its address says them. */
export type Filters = {
  language?: string;
  section?: string;
  site?: string;
  author?: string;
  subject?: string;
  /** A year of `calendar`. */
  year?: number;
  calendar: 'solar-hijri' | 'gregorian';
  sort: (typeof SORTS)[number];
  page: number;
};

export type Listing = {
  filters: Filters;
  items: ArticleCard[];
  page: number;
  /** Pages that can be opened: bounded, so that a deep page costs no more than the first (`MAX_PAGE`). */
  pages: number;
  total: number;
  /** The total is at least this: counting stopped there. */
  totalIsBounded: boolean;
  facets: Facet[];
};

export type RevisionSummary = { number: number; at: string; reason?: string; hash: string; by?: string };

/** Everything the article page shows. */
export type ArticlePage = {
  article: ArticleJson;
  contributors: CardContributor[];
  mastheadPeriod?: { from?: string; to?: string };
  /** The day it is filed under. */
  date?: FilingDate;
  revisions: RevisionSummary[];
  /** When and how the text came here. */
  received: { at: string; how: 'form' | 'import' | 'sample' };
  /** Widths and addresses of the pictures that the body refers to, by `asset:<sha256>`. */
  pictures: Record<string, Picture>;
};

export type Picture = { src: string; width: number; height: number; srcSet?: string };

export type MastheadView = MastheadJson & { id: number; from?: string; to?: string };

export type SiteView = {
  slug: string;
  names: Names;
  web?: string;
  mail?: string;
  language: string;
  calendar: 'gregorian' | 'solar-hijri' | 'lunar-hijri';
  /** Oldest first. */
  mastheads: MastheadView[];
  sections: { slug: string; names: Names; count: number }[];
  count: number;
};

export type SectionView = { slug: string; names: Names; site: { slug: string; names: Names }; count: number };

export type PersonView = { slug: string; names: PersonName[]; note?: Names; count: number };

export type HomeView = {
  total: number;
  newest: ArticleCard[];
  languages: FacetValue[];
  sections: FacetValue[];
  sites: FacetValue[];
  subjects: FacetValue[];
  authors: FacetValue[];
  /** Years of `calendar`. */
  years: FacetValue[];
  calendar: Filters['calendar'];
  couplet?: Couplet & { language: string; site: { slug: string; names: Names } };
};

/** The filters of `/search`, as its address says them. */
export type SearchFilters = Omit<Filters, 'sort' | 'page'>;

/** A text in pieces, some of them marked; they make it up when joined. */
export type MarkedText = { text: string; mark: boolean }[];

export type SearchHit = {
  card: ArticleCard;
  titleParts: MarkedText;
  snippet: MarkedText;
  score: number;
  /** Found only by what sounds or is spelt like a word of the query: ranked below, and said. */
  via?: 'sound' | 'spelling';
};

/** A filter typed in the query (`author:…`), as it was understood: `text` is the whole as typed, `names` what it is called if that is known. */
export type UnderstoodField = Pick<FieldFilter, 'field' | 'text' | 'value' | 'years'> & { excluded?: boolean; names?: Names };

export type SearchView = {
  query: string;
  hits: SearchHit[];
  total: number;
  /** The total is at least this: counting stopped there. */
  totalIsBounded: boolean;
  page: number;
  pages: number;
  sort: 'relevance' | 'newest';
  /** Message keys under `search.notes`: what could not be read as written and was searched as words. */
  notes: readonly string[];
  filters: SearchFilters;
  understood: UnderstoodField[];
  facets: Facet[];
  /** The counts are estimates from a sample. */
  facetsAreSampled: boolean;
  /** Did you mean: the query, and its parts, the changed words marked. */
  suggestion?: { query: string; parts: MarkedText };
  /** No article has all the words: any of them was searched for, or the nearest spelling. */
  instead?: 'any' | 'spelling';
};

/** A reader's comforts, kept in a cookie and changed by a plain form. */
export type Preferences = {
  theme: 'auto' | 'light' | 'dark';
  size: 's' | 'm' | 'l' | 'xl';
  digits: 'auto' | 'latin';
  calendar: 'auto' | 'solar-hijri' | 'gregorian';
};
export const DEFAULT_PREFERENCES: Preferences = { theme: 'auto', size: 'm', digits: 'auto', calendar: 'auto' };
