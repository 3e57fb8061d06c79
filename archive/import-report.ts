import type { Guess } from '../core/article/guess.ts';
import type { ArchiveError } from '../core/errors.ts';

/** What became of one file. */
export type FileReport = {
  file: string;
  status: 'draft' | 'published' | 'duplicate' | 'refused';
  slug?: string;
  doubts: Guess[];
  error?: ArchiveError;
};
