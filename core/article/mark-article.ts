import { markBody } from '../markup/mark-body.ts';
import type { Body } from '../markup/tree.ts';
import type { ParsedQuery } from '../search/query.ts';
import { highlight } from '../search/snippet.ts';
import type { ArticleJson } from './model.ts';
import type { MarkedText } from './views.ts';

const FIELDS = ['kicker', 'title', 'standfirst', 'editorNote', 'authorNote'] as const;
type Field = (typeof FIELDS)[number];

/** An article as a search left it: what of it is shown otherwise than it stands. */
export type MarkedArticle = {
  /** What was looked for, as typed. */
  query: string;
  /** Those fields in which something was found. */
  fields: Partial<Record<Field, MarkedText>>;
  body: Body;
  /** Places found in fields and body together, and in the body alone. */
  places: number;
  bodyPlaces: number;
};

/** Marks what a query finds in the text of an article, from kicker to author's note; undefined when the query looks for no word. */
export function markArticle(article: ArticleJson, body: Body, parsed: ParsedQuery): MarkedArticle | undefined {
  if (parsed.clauses.length === 0) return undefined;
  const fields: MarkedArticle['fields'] = {};
  let places = 0;
  for (const field of FIELDS) {
    const parts = highlight(article[field] ?? '', parsed, article.language);
    const found = parts.filter(({ mark }) => mark).length;
    if (found > 0) fields[field] = parts;
    places += found;
  }
  const marked = markBody(body, parsed, article.language);
  return { query: parsed.text, fields, body: marked.body, places: places + marked.places, bodyPlaces: marked.places };
}
