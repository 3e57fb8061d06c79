import { VISITOR } from '@/archive/archive.ts';
import { EXPORT_FORMATS } from '@/archive/export-article.ts';
import { readArticlePage } from '@/archive/read-article.ts';
import { ArticlePage } from '@/components/reader/article.tsx';
import { ProblemPage } from '@/components/reader/problem.tsx';
import { parseBody } from '@/core/markup/parse.ts';
import { readingMinutes } from '@/core/markup/plain-text.ts';
import { readerPage } from '../../reader-page.tsx';
import { representation, splitSuffix } from './representations.ts';

const page = readerPage<{ slug: string }>(async ({ archive, chrome, params }) => {
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
  return {
    element: <ArticlePage page={found} body={body} readingTime={readingMinutes(body)} representations={EXPORT_FORMATS} chrome={chrome} />,
    title: article.title,
    description: article.standfirst,
    textDirection: article.direction,
  };
});

export async function GET(request: Request, context: { params: Promise<{ locale: string; slug: string }> }): Promise<Response> {
  const { slug, format } = splitSuffix((await context.params).slug);
  return format ? representation(slug, format) : page(request, context);
}
