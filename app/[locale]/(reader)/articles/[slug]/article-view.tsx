import { EXPORT_FORMATS } from '@/archive/export-article.ts';
import type { Tombstone } from '@/archive/read-article.ts';
import { ArticlePage } from '@/components/reader/article.tsx';
import { articleHref } from '@/components/reader/href.ts';
import { ProblemPage } from '@/components/reader/problem.tsx';
import { markArticle } from '@/core/article/mark-article.ts';
import type { ArticlePage as Found } from '@/core/article/views.ts';
import { parseBody } from '@/core/markup/parse.ts';
import { readingMinutes } from '@/core/markup/plain-text.ts';
import { parseQuery } from '@/core/search/query.ts';
import type { ReaderRequest, ReaderView } from '../../reader-page.tsx';

/** An article as it is read, with what was searched for marked, or what stands in its place. */
export function articleView(
  found: Found | Tombstone,
  { chrome, locale, query }: Pick<ReaderRequest<unknown>, 'chrome' | 'locale' | 'query'>,
): ReaderView {
  if ('withdrawn' in found) {
    return {
      element: <ProblemPage status={410} chrome={chrome} reason={found.withdrawn.reason} />,
      title: chrome.t('problem.410.title'),
      status: 410,
    };
  }
  const { article } = found;
  const body = parseBody(article.body, article);
  const marked = markArticle(article, body, parseQuery(query.get('q') ?? '', locale));
  return {
    element: (
      <ArticlePage
        page={found}
        body={body}
        readingTime={readingMinutes(body)}
        representations={['html', ...EXPORT_FORMATS]}
        marked={marked}
        chrome={chrome}
      />
    ),
    // With marks or without, it is the same text.
    canonicalPath: articleHref(locale, article.slug).slice(`/${locale}`.length),
    title: article.title,
    description: article.standfirst,
    textDirection: article.direction,
  };
}
