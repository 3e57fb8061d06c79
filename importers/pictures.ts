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

/** By the extension of a name in a package; what is in it shows when it is decoded. */
export function mediaTypeOf(name: string): string {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase().replace('jpeg', 'jpg').replace('tiff', 'tif');
  return Object.entries(EXTENSIONS).find(([, known]) => known === extension)?.[0] ?? 'application/octet-stream';
}

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

  /** The picture of a `data:` address (RFC 2397) is held; that of any other is not, and is listed as missing. */
  fromAddress(address: string): string | undefined {
    const data = /^data:(?<type>image\/[\w.+-]+)(?:;[\w=-]+)*;base64,(?<bytes>[\w+/=\s%-]+)$/i.exec(address);
    if (!data?.groups) return this.addMissing(address.slice(0, 500));
    const { type = '', bytes = '' } = data.groups;
    return this.add(new Uint8Array(Buffer.from(bytes, 'base64')), type);
  }

  held(name: string): string | undefined {
    return this.all.some((picture) => picture.name === name) ? name : undefined;
  }

  addMissing(address: string): undefined {
    if (address !== '' && !this.missing.includes(address)) this.missing.push(address);
  }
}
