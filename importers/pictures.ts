import { createHash } from 'node:crypto';
import type { SourcePicture } from '../core/source/document.ts';

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
  'image/tiff': 'tif',
};

/** The pictures of one document, named in the order in which they come: `1.png`. The same bytes are one picture. */
export class Pictures {
  readonly all: SourcePicture[] = [];
  /** Addresses of those that the document names and does not hold. */
  readonly missing: string[] = [];
  private readonly names = new Map<string, string>();

  add(bytes: Uint8Array, mediaType: string): string {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const known = this.names.get(hash);
    if (known) return known;
    const name = `${this.all.length + 1}.${EXTENSIONS[mediaType.toLowerCase()] ?? 'bin'}`;
    this.names.set(hash, name);
    this.all.push({ name, bytes, mediaType: mediaType.toLowerCase() });
    return name;
  }

  held(name: string): string | undefined {
    return this.all.some((picture) => picture.name === name) ? name : undefined;
  }

  addMissing(address: string): undefined {
    if (address !== '' && !this.missing.includes(address)) this.missing.push(address);
  }
}
