import { VISITOR } from '@/archive/archive.ts';
import { readArticlePage } from '@/archive/read-article.ts';
import { orMoved } from '@/server/moved.ts';
import { readerPage } from '../../reader-page.tsx';
import { articleView } from './article-view.tsx';
import { representation, splitSuffix } from './representations.ts';

const page = readerPage<{ slug: string }>(
  async (request) => articleView(await readArticlePage(request.archive, VISITOR, decodeURIComponent(request.params.slug)), request),
  { parameters: ['q'] },
);

export async function GET(request: Request, context: { params: Promise<{ locale: string; slug: string }> }): Promise<Response> {
  const { slug, format } = splitSuffix((await context.params).slug);
  return orMoved(request, await (format ? representation(request, slug, format) : page(request, context)));
}
