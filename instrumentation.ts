/** Next calls this once, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { watchForwarding } = await import('./server/forwarded.ts');
  const { watchEncoding } = await import('./server/stored-encoding.ts');
  const { env } = await import('./server/env.ts');
  watchForwarding(env().proxies);
  watchEncoding();
}
