import { canonicalJson } from '../canonical-json.ts';
import type { ArticleDraft, ArticleStatus } from './model.ts';

/** What a saved state says of an article beside its draft. */
export type StateMore = {
  slug: string;
  status: ArticleStatus;
  /** ISO instant from which a scheduled article may be read. */
  publishAt?: string;
};

/** One saved state of an article as the text that is kept and hashed: everything an editor said of it, and its status. */
export const stateOf = (draft: ArticleDraft, more: StateMore): string => canonicalJson({ ...draft, ...more });

/** The draft that a revision holds. @throws SyntaxError when the text is no JSON: the fixity check has found it before. */
export function draftOf(state: string): ArticleDraft & StateMore {
  return JSON.parse(state) as ArticleDraft & StateMore;
}

/** The draft alone, for a new state made from an old one: its address and status are said anew. @throws SyntaxError, as above */
export function bareDraftOf(state: string): ArticleDraft {
  const { slug: _slug, status: _status, publishAt: _publishAt, ...draft } = draftOf(state);
  return draft;
}
