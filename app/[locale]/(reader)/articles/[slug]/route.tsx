import { VISITOR } from '@/archive/archive.ts';
import { EXPORT_FORMATS } from '@/archive/export-article.ts';
import { readArticlePage } from '@/archive/read-article.ts';
import { ArticlePage } from '@/components/reader/article.tsx';
import { articleHref } from '@/components/reader/href.ts';
import { ProblemPage } from '@/components/reader/problem.tsx';
import { markArticle } from '@/core/article/mark-article.ts';
import { parseBody } from '@/core/markup/parse.ts';
import { readingMinutes } from '@/core/markup/plain-text.ts';
import { parseQuery } from '@/core/search/query.ts';
import { readerPage } from '../../reader-page.tsx';
import { representation, splitSuffix } from './representations.ts';

const page = readerPage<{ slug: string }>(async ({ archive, chrome, locale, params, query }) => {
  const found = await readArticlePage(archive, VISITOR, decodeURIComponent(params.slug));
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
        representations={EXPORT_FORMATS}
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
});

export async function GET(request: Request, context: { params: Promise<{ locale: string; slug: string }> }): Promise<Response> {
  const { slug, format } = splitSuffix((await context.params).slug);
  return format ? representation(slug, format) : page(request, context);
}
