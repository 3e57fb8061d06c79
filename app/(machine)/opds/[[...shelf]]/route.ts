import { ArchiveError } from '@/core/errors.ts';
import { opdsFeed, opdsType } from '@/core/feeds/opds.ts';
import { machineAnswer } from '@/server/machine-answer.ts';
import { catalogueOf } from '../catalogue-of.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

/** The shelves of the catalogue; the others hold shelves themselves. */
const BOOKS = ['newest', 'articles', 'search'];

/** The catalogue for e-readers: `/opds`, and its shelves below. */
export async function GET(request: Request, context: { params: Promise<{ shelf?: string[] }> }): Promise<Response> {
  const [shelf, ...rest] = (await context.params).shelf ?? [];
  const kind = BOOKS.includes(shelf ?? '') ? 'acquisition' : 'navigation';
  return machineAnswer(
    request,
    `${opdsType(kind)}; charset=utf-8`,
    async (archive) => {
      if (rest.length > 0) throw new ArchiveError('not-found');
      return opdsFeed(await catalogueOf(archive, request, shelf));
    },
    { kept: shelf !== 'search' },
  );
}
