import 'server-only';

export type Level = 'info' | 'warn' | 'error';

/**
 * Writes one line of JSON to the standard error. Values are JSON strings, so newlines and controls arrive escaped; what must not be
 * written (passwords, tokens, cookies, article bodies) is never handed in.
 */
export function log(level: Level, event: string, details: Record<string, unknown> = {}): void {
  const entry = Object.fromEntries(
    Object.entries(details).map(([key, value]) => [key, value instanceof Error ? `${value.name}: ${value.message}` : value]),
  );
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...entry })}\n`);
}
