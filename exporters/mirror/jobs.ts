import type { Names } from '../../core/article/model.ts';
import type {
  ArticleCard,
  ArticlePage,
  FacetName,
  FacetValue,
  Filters,
  HomeView,
  PersonView,
  SectionView,
  SiteView,
} from '../../core/article/views.ts';

/** What all pages of one mirror share. */
export type MirrorContext = {
  /** Public origin of the archive: what is not in the mirror is there. */
  origin: string;
  /** The light edition's style sheet. */
  style: string;
};

export type Calendar = Filters['calendar'];
export type Values = { facet: FacetName; calendar?: Calendar; values: FacetValue[] }[];
export type ListPart = { items: ArticleCard[]; page: number; pages: number; total: number };
export type WordEntry = { word: string; articles: Pick<ArticleCard, 'slug' | 'title' | 'language' | 'direction'>[] };

/** A page to be rendered in both chromes; plain data, since it goes to another thread. */
export type PageJob =
  | { kind: 'article'; page: ArticlePage }
  | { kind: 'home'; home: Record<'fa' | 'en', HomeView> }
  | { kind: 'indexes'; ways: Values; newest: ArticleCard[]; total: number }
  | { kind: 'person'; person: PersonView; part: ListPart }
  | { kind: 'section'; section: SectionView; part: ListPart }
  | { kind: 'list'; facet: FacetName; value: string; names?: Names; calendar?: Calendar; part: ListPart }
  | { kind: 'people'; people: PersonView[]; next?: number }
  | { kind: 'sites'; sites: SiteView[] }
  | { kind: 'site'; site: SiteView }
  | { kind: 'words'; letters: { letter: string; count: number }[]; bound: number }
  | { kind: 'letter'; letter: string; entries: WordEntry[]; page: number; pages: number }
  | { kind: 'search' }
  | { kind: 'about' };

/** A text for the index of the script's search. */
export type IndexedText = {
  id: number;
  slug: string;
  title: string;
  language: string;
  direction: 'ltr' | 'rtl';
  date: string;
  text: string;
};

/** What is asked of the thread that renders. */
export type Task = { page: PageJob; path: string } | { index: IndexedText[] } | { shards: true } | { door: true };
export type MadeFile = { path: string; content: string };
