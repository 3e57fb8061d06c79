import { checkHealth } from '@/archive/check-health.ts';
import { FILE_POLICY } from '@/server/content-security-policy.ts';
import { log } from '@/server/log.ts';
import { archive } from '@/server/open.ts';

export const dynamic = 'force-dynamic';

const HEADERS = { 'Cache-Control': 'no-store', 'Content-Security-Policy': FILE_POLICY };

export async function GET(): Promise<Response> {
  try {
    return Response.json(await checkHealth(await archive()), { headers: HEADERS });
  } catch (error) {
    log('error', 'unhealthy', { error });
    const reason =
      error instanceof Error ? (error.message.split('\n').findLast((line) => line.trim() !== '') ?? error.name) : String(error);
    return Response.json({ status: 'unavailable', reason }, { status: 503, headers: HEADERS });
  }
}
