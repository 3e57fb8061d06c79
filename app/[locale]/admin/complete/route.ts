import { complete } from '@/archive/complete.ts';
import { ArchiveError } from '@/core/errors.ts';
import { archive } from '@/server/open.ts';
import { currentActor } from '@/server/session.ts';

const KINDS = ['people', 'outlets', 'articles'] as const;

/** `complete?kind=people&q=…`: what the archive knows that begins so, for those who are signed in. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const kind = KINDS.find((each) => each === searchParams.get('kind'));
  if (!kind) return Response.json({ error: 'kind' }, { status: 400 });
  try {
    return Response.json({ suggestions: await complete(await archive(), await currentActor(), kind, searchParams.get('q') ?? '') });
  } catch (error) {
    if (error instanceof ArchiveError) return Response.json({ error: error.code }, { status: error.code === 'signed-out' ? 401 : 403 });
    throw error;
  }
}
