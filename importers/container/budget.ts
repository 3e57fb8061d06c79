import { ArchiveError } from '../../core/errors.ts';
import { IMPORT_LIMITS } from '../limits.ts';

const LIMITS = IMPORT_LIMITS.container;

/** What a package can break: a message of its own for each, under `errors.file-container`. */
type Bound = 'bytes' | 'entries' | 'entryBytes' | 'totalBytes' | 'ratio' | 'symlink' | 'name' | 'nesting';

/** The refusal of a package, with the figure that broke the bound. */
export function beyond(bound: Bound, found: number, limit: number, name = ''): ArchiveError {
  return new ArchiveError('file-container', {
    message: `${bound}: ${found} where ${limit} is the limit${name && `, in ${JSON.stringify(name)}`}`,
    params: { bound, found, limit, name },
  });
}

/** What one package and those inside it may take together. Each method throws ArchiveError `file-container`. */
export class Budget {
  private entries = 0;
  private bytes = 0;

  addPackage(bytes: number): void {
    if (bytes > LIMITS.bytes) throw beyond('bytes', bytes, LIMITS.bytes);
  }

  /** The count as the package's directory tells it, before any entry is looked at. */
  addEntries(count: number): void {
    this.entries += count;
    if (this.entries > LIMITS.entries) throw beyond('entries', this.entries, LIMITS.entries);
  }

  /** `size` unpacked bytes of one entry so far, `packed` as it stands in the package. */
  check(name: string, size: number, packed: number): void {
    const limit = /\.(?:xml|rels|opf|ncx|x?html?)$/i.test(name) ? LIMITS.xmlBytes : LIMITS.entryBytes;
    const ratio = Math.round(size / Math.max(1, packed));
    if (size >= LIMITS.ratioFrom && ratio > LIMITS.ratio) throw beyond('ratio', ratio, LIMITS.ratio, name);
    if (size > limit) throw beyond('entryBytes', size, limit, name);
    if (this.bytes + size > LIMITS.totalBytes) throw beyond('totalBytes', this.bytes + size, LIMITS.totalBytes, name);
  }

  addUnpacked(size: number): void {
    this.bytes += size;
  }
}
