import { canonicalJson } from '../canonical-json.ts';
import type { ArticleDraft, ArticleStatus } from './model.ts';

/** One saved state of an article as the text that is kept and hashed: everything an editor said of it, and its status. */
export const stateOf = (draft: ArticleDraft, more: { slug: string; status: ArticleStatus }): string => canonicalJson({ ...draft, ...more });

/** The draft that a revision holds. @throws SyntaxError when the text is no JSON: the fixity check has found it before. */
export function draftOf(state: string): ArticleDraft & { slug: string; status: ArticleStatus } {
  return JSON.parse(state) as ArticleDraft & { slug: string; status: ArticleStatus };
}
