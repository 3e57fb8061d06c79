import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remainingDelay } from './throttle.ts';

const NOW = 1_000_000_000;

describe('the wait after failed sign-ins', () => {
  it.each([
    [4, 0],
    [5, 1],
    [6, 2],
    [10, 32],
    [40, 900],
  ])('after %i failures of one account is %i s', (count, seconds) => {
    expect(remainingDelay({ account: { count, lastAt: NOW } }, NOW)).toBe(seconds);
  });

  it('is never longer than a quarter of an hour, and over when it is over', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (account, address, all) => {
        const failures = {
          account: { count: account, lastAt: NOW },
          address: { count: address, lastAt: NOW },
          all: { count: all, lastAt: NOW },
        };
        expect(remainingDelay(failures, NOW)).toBeLessThanOrEqual(900);
        expect(remainingDelay(failures, NOW + 900_000)).toBe(0);
      }),
    );
  });
});
