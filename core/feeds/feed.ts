/** A list of what was published last, before it is written as Atom or JSON Feed. */
export type FeedEntry = {
  /** A URI that never changes. */
  id: string;
  /** The page of the article. */
  url: string;
  language: string;
  title: string;
  summary?: string;
  /** The text as HTML; its addresses are absolute. */
  html: string;
  authors: { name: string; url?: string }[];
  categories: { term: string; label: string }[];
  rights?: string;
  /** ISO instants. */
  published: string;
  updated: string;
};

export type Feed = {
  id: string;
  title: string;
  subtitle: string;
  /** The archive's own name, who answers for the feed. */
  publisher: string;
  /** Of the titles; each entry has its own. */
  language: string;
  /** Absolute addresses: of the page that shows the same list, and of the feed in both formats. */
  page: string;
  atom: string;
  json: string;
  icon: string;
  /** The instant said where there is no entry. */
  since: string;
  entries: FeedEntry[];
};
