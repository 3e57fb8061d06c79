export const dynamic = 'force-dynamic';

/** Whether the process answers at all; `/healthz` says whether the archive does. Nothing is asked of anything. */
export const GET = (): Response => new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
