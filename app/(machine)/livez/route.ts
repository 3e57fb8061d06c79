import { connection } from 'next/server';

/** Whether the process answers at all; `/healthz` says whether the archive does. Nothing is asked of anything. */
export async function GET(): Promise<Response> {
  await connection();
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
}
