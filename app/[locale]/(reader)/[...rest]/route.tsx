import { ArchiveError } from '@/core/errors.ts';
import { readerPage } from '../reader-page.tsx';

/** Every address that no other room answers. */
export const GET = readerPage(async () => {
  throw new ArchiveError('not-found');
});
