import { VISITOR } from '@/archive/archive.ts';
import { readHistory } from '@/archive/read-revisions.ts';
import { RevisionsPage } from '@/components/reader/revisions.tsx';
import { orMoved } from '@/server/moved.ts';
import { readerPage } from '../../../reader-page.tsx';
import { articleView } from '../article-view.tsx';

const page = readerPage<{ slug: string }>(async (request) => {
  const found = await readHistory(request.archive, VISITOR, decodeURIComponent(request.params.slug));
  if ('withdrawn' in found) return articleView(found, request);
  const { chrome } = request;
  return { element: <RevisionsPage {...found} chrome={chrome} />, title: `${chrome.t('revisions.title')}: ${found.article.title}` };
});

export async function GET(request: Request, context: { params: Promise<{ locale: string; slug: string }> }): Promise<Response> {
  return orMoved(request, await page(request, context));
}
