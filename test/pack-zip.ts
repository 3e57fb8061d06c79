import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A ZIP of these parts, in this order. */
export async function packZip(
  parts: Record<string, string | Uint8Array>,
  options: { compress?: boolean; mode?: number } = {},
): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    const { compress = name !== 'mimetype', mode } = options;
    zip.addBuffer(Buffer.from(content), name, { compress, mtime: new Date(0), ...(mode !== undefined && { mode }) });
  }
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
