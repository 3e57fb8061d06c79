import { ATOM, atomFeed } from '@/core/feeds/atom.ts';
import { machineAnswer } from '@/server/machine-answer.ts';
import { feedOf } from '../feed-of.tsx';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = (request: Request): Promise<Response> =>
  machineAnswer(request, `${ATOM}; charset=utf-8`, async (archive) => atomFeed(await feedOf(archive, request)), { kept: true });
