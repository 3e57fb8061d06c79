import 'server-only';
import { ArchiveError } from '../core/errors.ts';
import { remainingDelay, type Failures } from '../core/permissions/throttle.ts';
import { sha256 } from '../core/sha256.ts';
import type { Transaction } from '../db/connection.ts';
import { clearThrottle, deleteStaleThrottles, storeThrottle, throttles, type ThrottleRow } from '../db/users.ts';
import type { Archive } from './archive.ts';

/** Milliseconds after which failures are forgotten. */
const REMEMBERED = 24 * 3_600_000;

type Keys = { account: string; address: string; all: string };

/** What the failures of a sign-in are counted by: the account, the network it comes from, and all there are. */
export const throttleKeys = (email: string, address: string): Keys => ({
  account: `account:${sha256(email)}`,
  address: `address:${network(address)}`,
  all: 'all',
});

export type Turn = { before: ThrottleRow[]; after: ThrottleRow[] };

/**
 * Lets one attempt through, or none: it counts as a failure until it has succeeded, so that of many at once no more get past than the
 * throttle allows one after the other.
 * @throws ArchiveError `throttled`
 */
export async function takeTurn(archive: Archive, keys: Keys, now: Date): Promise<Turn> {
  return archive.db.write(async (transaction) => {
    const before = await throttles(transaction, Object.values(keys));
    const failures = (key: string): Failures | undefined => {
      const row = before.find((candidate) => candidate.key === key);
      return row && { count: row.failures, lastAt: row.lastFailure.getTime() };
    };
    const seconds = remainingDelay(
      { account: failures(keys.account), address: failures(keys.address), all: failures(keys.all) },
      now.getTime(),
    );
    if (seconds > 0) throw new ArchiveError('throttled', { params: { seconds } });
    const after = Object.values(keys).map((key) => {
      const row = before.find((candidate) => candidate.key === key);
      const recent = row && now.getTime() - row.lastFailure.getTime() < REMEMBERED;
      return { key, failures: (recent ? row.failures : 0) + 1, lastFailure: now };
    });
    for (const row of after) await storeThrottle(transaction, row);
    return { before, after };
  });
}

/** An attempt that succeeded was no failure: of the account's none is left, of the others it is taken back. */
export async function giveBack(transaction: Transaction, keys: Keys, { before, after }: Turn, now: Date): Promise<void> {
  await deleteStaleThrottles(transaction, new Date(now.getTime() - REMEMBERED));
  await clearThrottle(transaction, keys.account);
  const shared = after.filter(({ key }) => key !== keys.account);
  const current = await throttles(
    transaction,
    shared.map(({ key }) => key),
  );
  for (const noted of shared) {
    const row = current.find(({ key }) => key === noted.key);
    const previous = before.find(({ key }) => key === noted.key);
    if (!row) continue;
    if (row.failures > noted.failures) await storeThrottle(transaction, { ...row, failures: row.failures - 1 });
    else if (previous) await storeThrottle(transaction, previous);
    else await clearThrottle(transaction, noted.key);
  }
}

/** One household of IPv6 addresses is one /64 (RFC 6177, section 2); an IPv4 address in IPv6's clothes (RFC 4291, 2.5.5.2) is itself. */
function network(address: string): string {
  const inner = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (inner !== undefined || !address.includes(':')) return inner ?? address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':');
  const missing = 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':');
}
