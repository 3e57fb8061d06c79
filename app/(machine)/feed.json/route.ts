import { JSON_FEED, jsonFeed } from '@/core/feeds/json-feed.ts';
import { machineAnswer } from '@/server/machine-answer.ts';
import { feedOf } from '../feed-of.tsx';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

export const GET = (request: Request): Promise<Response> =>
  machineAnswer(request, JSON_FEED, async (archive) => jsonFeed(await feedOf(archive, request)), { kept: true });
