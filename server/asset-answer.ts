import 'server-only';
import { openAsset } from '../archive/open-asset.ts';
import { ArchiveError } from '../core/errors.ts';
import { FILE_POLICY } from './content-security-policy.ts';
import { log } from './log.ts';
import { archive } from './open.ts';
import { currentActor } from './session.ts';

/** What a browser may show in a page: pictures. Anything else is only ever saved. */
const SHOWN = /^image\/(jpeg|png|webp|gif|avif)$/;

/** Bytes under their hash: never run, never guessed at (nosniff), and the same for ever. */
export async function assetAnswer(sha256: string, disposition: 'inline' | 'attachment'): Promise<Response> {
  try {
    const { bytes, mediaType, name } = await openAsset(await archive(), await currentActor(), sha256);
    const inline = disposition === 'inline' && SHOWN.test(mediaType);
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': mediaType,
        'Content-Security-Policy': FILE_POLICY,
        // RFC 6266, section 4.3: the name in UTF-8, percent-encoded.
        'Content-Disposition': inline
          ? 'inline'
          : `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`,
        'Cache-Control': 'private, max-age=31536000, immutable',
        ETag: `"${sha256}"`,
        'Cross-Origin-Resource-Policy': 'same-origin',
      },
    });
  } catch (error) {
    if (error instanceof ArchiveError) return new Response(null, { status: 404, headers: { 'Content-Security-Policy': FILE_POLICY } });
    log('error', 'asset-failed', { sha256, error });
    return new Response(null, { status: 503, headers: { 'Content-Security-Policy': FILE_POLICY } });
  }
}
