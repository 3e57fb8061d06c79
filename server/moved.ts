import 'server-only';
import { presentSlug } from '../archive/present-slug.ts';
import { archive } from './open.ts';

/**
 * Sends a request for an article's former address (`…/articles/{slug}…`) on to the present one, with what follows the slug and the
 * query, for good (301, RFC 9110 §15.4.2); any other answer stays. Not to be kept without asking: an address can be taken back.
 */
export async function orMoved(request: Request, answer: Response): Promise<Response> {
  if (answer.status !== 404) return answer;
  const { pathname, search } = new URL(request.url);
  const segments = pathname.split('/');
  const place = segments.indexOf('articles') + 1;
  // A slug never holds a full stop: what follows one is the ending of a format.
  const [former = '', ...ending] = decodeURIComponent(segments[place] ?? '').split('.');
  const slug = await presentSlug(await archive(), former);
  if (slug === undefined) return answer;
  segments[place] = [encodeURIComponent(slug), ...ending].join('.');
  return new Response(null, { status: 301, headers: { Location: `${segments.join('/')}${search}`, 'Cache-Control': 'no-cache' } });
}
