import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { written } from './make-pdf.ts';

/** It brings no types. */
const subsetFont = createRequire(import.meta.url)('subset-font') as (
  font: Buffer,
  text: string,
  options: { targetFormat: 'truetype' },
) => Promise<Buffer>;

const FONT = path.join(
  import.meta.dirname,
  '../node_modules/@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
);
const LETTERS = String.fromCodePoint(...Array.from({ length: 0x100 }, (_, at) => 0x600 + at), 0x20, 0x2e, 0x3a, 0x200c);

/** As a file for the whole run: Pango remembers where it found a family. */
let font: Promise<string> | undefined;
async function fontFile(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bayaz-print-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'font.ttf');
  writeFileSync(file, await subsetFont(readFileSync(FONT), LETTERS, { targetFormat: 'truetype' }));
  return file;
}

/** A text in Arabic letters as a scanner would see it: grey, at 300 dots per inch, with a margin. Each line of it is a paragraph. */
export async function printed(text: string, width = 1200): Promise<Sharp> {
  const fontfile = await (font ??= fontFile());
  const ink = await sharp({ text: { text, font: 'Noto Naskh Arabic 12', fontfile, width, dpi: 300, spacing: 12 } })
    .png()
    .toBuffer();
  const black = await sharp(ink).negate().png().toBuffer();
  const margin = 100;
  const page = sharp(black).extend({ top: margin, bottom: margin, left: margin, right: margin, background: '#fff' });
  return sharp(await page.withMetadata({ density: 300 }).png().toBuffer());
}

/** A PDF whose one page is this picture and nothing else. */
export async function scannedPdf(page: Sharp): Promise<Uint8Array> {
  const { data, info } = await page.jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true });
  const [width, height] = [info.width * 0.24, info.height * 0.24];
  const contents = `q ${width} 0 0 ${height} 0 0 cm /X Do Q`;
  const objects: string[] = [];
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[2] = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
  objects[3] = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>`;
  objects[4] = `<< /Length ${contents.length} >>\nstream\n${contents}\nendstream`;
  const colour = info.channels === 1 ? '/DeviceGray' : '/DeviceRGB';
  objects[5] = `<< /Type /XObject /Subtype /Image /Width ${info.width} /Height ${info.height} /ColorSpace ${colour} /BitsPerComponent 8 /Filter /DCTDecode /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`;
  return written(objects);
}
