import { ArchiveError } from '@/core/errors.ts';

/** `limit` of an address: the default when absent. @throws ArchiveError `invalid` for anything but 1 to `most` */
export function limitOf(query: URLSearchParams, { default: usual, most }: { default: number; most: number }): number {
  const said = query.get('limit');
  const limit = said === null ? usual : Number(said);
  if (!Number.isInteger(limit) || limit < 1 || limit > most) {
    throw new ArchiveError('invalid', {
      message: `limit is a whole number from 1 to ${most}`,
      problems: [{ field: 'limit', code: 'invalid' }],
    });
  }
  return limit;
}
