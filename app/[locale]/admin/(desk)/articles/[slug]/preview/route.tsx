import { readArticlePage } from '@/archive/read-article.ts';
import { currentActor } from '@/server/session.ts';
import { articleView } from '../../../../../(reader)/articles/[slug]/article-view.tsx';
import { readerPage } from '../../../../../(reader)/reader-page.tsx';

/** An article as its readers would see it, before they do: for those who may read it as it stands. */
const page = readerPage<{ slug: string }>(
  async (request) => ({
    ...articleView(await readArticlePage(request.archive, await currentActor(), decodeURIComponent(request.params.slug)), request),
    headExtra: <meta name="robots" content="noindex" />,
  }),
  { personal: true },
);

export async function GET(request: Request, context: { params: Promise<{ locale: string; slug: string }> }): Promise<Response> {
  const { locale, slug } = await context.params;
  if ((await currentActor()).role !== 'visitor') return page(request, context);
  const next = encodeURIComponent(`/${locale}/admin/articles/${slug}/preview`);
  return new Response(null, { status: 303, headers: { Location: `/${locale}/admin/sign-in?next=${next}` } });
}
