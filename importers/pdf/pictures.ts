import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { SourcePicture } from '../../core/source/document.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { Drawing } from './clusters.ts';

/** A decoded image as pdfjs hands it over. */
type Decoded = { width: number; height: number; kind: number; data: Uint8Array };

/** pdfjs `ImageKind`: bits from the left, white is 1; three bytes; four bytes. */
const ONE_BIT = 1;
const CHANNELS: Record<number, 3 | 4> = { 2: 3, 3: 4 };

/** Points: smaller ones are bullets, rules and ornaments. */
const SMALLEST = 40;

/** The pictures of a document, each once, whichever page draws it. */
export class Pictures {
  readonly kept: SourcePicture[] = [];
  /** Whether there were more than are kept. */
  isCut = false;
  private readonly names = new Map<string, string>();

  /**
   * @returns the name under which it is kept; null for an ornament, a background, one that stood on an earlier page, or one too many
   */
  async add(drawing: Drawing, decode: (name: string) => Promise<unknown>, page: { width: number; height: number }): Promise<string | null> {
    const [width, height] = [drawing.right - drawing.left, drawing.bottom - drawing.top];
    const isBackground = width > 0.9 * page.width && height > 0.85 * page.height;
    if (width < SMALLEST || height < SMALLEST || isBackground) return null;
    if (this.kept.length >= IMPORT_LIMITS.pdfPictures) {
      this.isCut = true;
      return null;
    }
    const decoded = typeof drawing.image === 'string' ? await decode(drawing.image) : drawing.image;
    if (!isDecoded(decoded) || decoded.width * decoded.height > IMPORT_LIMITS.pdfPicturePoints) return null;
    const hash = createHash('sha256').update(decoded.data).digest('hex');
    if (this.names.has(hash)) return null;
    const bytes = await asPng(decoded);
    if (!bytes) return null;
    const name = `${this.kept.length + 1}.png`;
    this.names.set(hash, name);
    this.kept.push({ name, bytes, mediaType: 'image/png' });
    return name;
  }
}

function isDecoded(value: unknown): value is Decoded {
  if (typeof value !== 'object' || value === null) return false;
  const { width, height, kind, data } = value as Partial<Decoded>;
  return typeof width === 'number' && typeof height === 'number' && typeof kind === 'number' && ArrayBuffer.isView(data);
}

async function asPng({ width, height, kind, data }: Decoded): Promise<Uint8Array | null> {
  const channels = kind === ONE_BIT ? 1 : CHANNELS[kind];
  if (!channels) return null;
  const points = kind === ONE_BIT ? fromBits(data, width, height) : data;
  if (points.length < width * height * channels) return null;
  try {
    return new Uint8Array(await sharp(points, { raw: { width, height, channels } }).png().toBuffer());
  } catch {
    return null;
  }
}

function fromBits(data: Uint8Array, width: number, height: number): Uint8Array {
  const row = Math.ceil(width / 8);
  return Uint8Array.from({ length: width * height }, (_, at) => {
    const [y, x] = [Math.floor(at / width), at % width];
    return ((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0;
  });
}
