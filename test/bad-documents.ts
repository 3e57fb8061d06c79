/** Documents that do harm, made where they are needed. */
import { deflateRawSync, constants } from 'node:zlib';
import { written } from './make-pdf.ts';

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = (resources: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources << ${resources} >> /Contents 4 0 R >>`;
const pdfOf = (...objects: string[]) =>
  written(Object.assign([] as string[], Object.fromEntries(objects.map((object, index) => [index + 1, object]))));
const stream = (data: string, entries = '') => `<< /Length ${data.length} ${entries}>>\nstream\n${data}\nendstream`;

/** Deflate (RFC 1951) of one mebibyte said again and again: some kilobytes that unpack to `mebibytes`. */
function deflated(mebibyte: string, mebibytes: number): string {
  const once = deflateRawSync(Buffer.from(mebibyte.padEnd(2 ** 20)), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  // RFC 1950 around it: the head, an empty last block, a checksum that nobody looks at.
  return Buffer.concat([
    Buffer.from([0x78, 0xda]),
    ...Array.from({ length: mebibytes }, () => once),
    Buffer.from([3, 0, 0, 0, 0, 0]),
  ]).toString('latin1');
}

/** A page whose content unpacks to a thousand times its size. */
export const pdfBomb = (mebibytes = 900): Uint8Array =>
  pdfOf(CATALOG, PAGES, page(''), stream(deflated(' ', mebibytes), '/Filter /FlateDecode '));

/** A page that saves and restores its state some 25 million times. */
export const busyPdf = (): Uint8Array =>
  pdfOf(CATALOG, PAGES, page(''), stream(deflated('q Q '.repeat(2 ** 18), 100), '/Filter /FlateDecode '));

/** Pages within pages, which are themselves. */
export const endlessPageTree = (): Uint8Array => pdfOf(CATALOG, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>');

/** A form that draws itself, twice. */
export const endlessForm = (): Uint8Array =>
  pdfOf(
    CATALOG,
    PAGES,
    page('/XObject << /X 5 0 R >>'),
    stream('/X Do'),
    stream('/X Do /X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> '),
  );

/** A picture that tells of 900 million points, and has none. */
export const hugePicturePdf = (): Uint8Array =>
  pdfOf(
    CATALOG,
    PAGES,
    page('/XObject << /X 5 0 R >>'),
    stream('q 90 0 0 90 0 0 cm /X Do Q'),
    stream(' ', '/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /ColorSpace /DeviceGray /BitsPerComponent 8 '),
  );

/** A PNG that tells of 10 billion points, and has none. */
export const HUGE_PNG = new Uint8Array(
  Buffer.from(
    '89504e470d0a1a0a0000000d49484452000186a0000186a00806000000a8520bc80000000949444154789c630000000100015eff7df90000000049454e44ae426082',
    'hex',
  ),
);
