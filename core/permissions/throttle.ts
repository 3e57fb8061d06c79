/**
 * How long a sign-in must wait after failures: exponential, capped, never permanent, so that nobody can lock another out for long
 * (OWASP Authentication Cheat Sheet, "Account lockout").
 */

export type Failures = { count: number; lastAt: number };

/** The first `free` failures cost nothing; then the wait doubles from one second up to `cap`. */
const RULES = {
  account: { free: 5, cap: 15 * 60 },
  address: { free: 20, cap: 15 * 60 },
  all: { free: 200, cap: 30 },
} as const;

function delay({ free, cap }: { free: number; cap: number }, count: number): number {
  return count < free ? 0 : Math.min(cap, 2 ** Math.min(count - free, 20));
}

/** Whole seconds that a sign-in has to wait at `now` (milliseconds), 0 when it may go ahead. */
export function remainingDelay(failures: { account?: Failures; address?: Failures; all?: Failures }, now: number): number {
  const waits = (['account', 'address', 'all'] as const).map((key) => {
    const seen = failures[key];
    return seen ? delay(RULES[key], seen.count) - (now - seen.lastAt) / 1000 : 0;
  });
  return Math.max(0, Math.ceil(Math.max(...waits)));
}
