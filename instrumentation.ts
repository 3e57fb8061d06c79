/** Next calls this once, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { watchForwarding } = await import('./server/forwarded.ts');
  const { watchStoredAnswers } = await import('./server/stored-answer.ts');
  const { env } = await import('./server/env.ts');
  watchForwarding(env().proxies);
  watchStoredAnswers();
}
