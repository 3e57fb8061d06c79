import { drawDocumentPage } from '@/archive/draw-document-page.ts';
import { ArchiveError } from '@/core/errors.ts';
import { FILE_POLICY } from '@/server/content-security-policy.ts';
import { log } from '@/server/log.ts';
import { archive } from '@/server/open.ts';
import { currentActor } from '@/server/session.ts';

type Context = { params: Promise<{ sha256: string; number: string }> };

/** A page of a document as it looks: the same for ever, and for the desk alone. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { sha256, number } = await context.params;
  try {
    const asked = { sha256, number: Number(number), signal: request.signal };
    const png = await drawDocumentPage(await archive(), await currentActor(), asked);
    return new Response(new Uint8Array(png), {
      headers: {
        'Content-Type': 'image/png',
        'Content-Security-Policy': FILE_POLICY,
        'Cache-Control': 'private, max-age=86400',
        'Cross-Origin-Resource-Policy': 'same-origin',
      },
    });
  } catch (error) {
    if (!(error instanceof ArchiveError) && !request.signal.aborted) log('error', 'page-failed', { sha256, number, error });
    return new Response(null, { status: 404, headers: { 'Content-Security-Policy': FILE_POLICY } });
  }
}
