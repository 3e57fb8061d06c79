import { VISITOR } from '@/archive/archive.ts';
import { readArticleAsOf, readComparison } from '@/archive/read-revisions.ts';
import { ComparisonPage } from '@/components/reader/revisions.tsx';
import { ArchiveError } from '@/core/errors.ts';
import { orMoved } from '@/server/moved.ts';
import { readerPage, type ReaderRequest, type ReaderView } from '../../../../reader-page.tsx';
import { articleView } from '../../article-view.tsx';

type Request_ = ReaderRequest<{ slug: string; range: string }>;

/** Search engines are to know the text as it is now. */
const NOT_INDEXED = <meta name="robots" content="noindex" />;

/** `5` is the article as it stood in revision 5, `2..5` what became of it between the two. */
const page = readerPage<{ slug: string; range: string }>(
  async (request) => {
    const numbers = /^(\d{1,9})(?:\.\.(\d{1,9}))?$/.exec(request.params.range)?.slice(1).map(Number);
    if (!numbers) throw new ArchiveError('not-found');
    const [from = 0, to = NaN] = numbers;
    const view = await (Number.isNaN(to) ? asOf(request, from) : comparison(request, from, to));
    return { ...view, headExtra: NOT_INDEXED };
  },
  { parameters: ['q'] },
);

async function asOf(request: Request_, number: number): Promise<ReaderView> {
  return articleView(await readArticleAsOf(request.archive, decodeURIComponent(request.params.slug), number), request);
}

async function comparison(request: Request_, from: number, to: number): Promise<ReaderView> {
  const { archive, chrome, params } = request;
  const found = await readComparison(archive, VISITOR, decodeURIComponent(params.slug), { from, to });
  if ('withdrawn' in found) return articleView(found, request);
  return {
    element: <ComparisonPage {...found} from={from} to={to} chrome={chrome} />,
    title: `${chrome.t('revisions.whatChanged')}: ${found.article.title}`,
    textDirection: found.article.direction,
  };
}

export async function GET(
  request: Request,
  context: { params: Promise<{ locale: string; slug: string; range: string }> },
): Promise<Response> {
  return orMoved(request, await page(request, context));
}
