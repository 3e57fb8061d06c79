import { createHash } from 'node:crypto';

/** A glyph: what it stands for, and where it is drawn, in points from the lower left corner. */
export type TestGlyph = { text: string; x: number; y: number; width: number };

type Making = {
  /** In the page tree, whatever there is. */
  pageCount?: number;
  userPassword?: string;
  ownerPassword?: string;
  /** The program that made it. */
  producer?: string;
  /** Bits of ISO 32000-1, table 22. */
  permissions?: number;
};

const SIZE = 12;

/** A word from right to left, as a program draws it that puts glyphs in order from the left: `width` points a letter. */
export function drawnBackwards(letters: string[], right: number, y: number, width = 6): TestGlyph[] {
  return letters.map((text, index) => ({ text, x: right - (index + 1) * width, y, width })).reverse();
}

export function drawn(text: string, left: number, y: number, width = 6): TestGlyph[] {
  return [...text].map((letter, index) => ({ text: letter, x: left + index * width, y, width }));
}

/** A small PDF 1.4, each glyph at its place, the letters told by a ToUnicode map (ISO 32000-1, 9.10.3). */
export function makePdf(pages: TestGlyph[][], making: Making = {}): Uint8Array {
  const texts = [...new Set(pages.flat().map(({ text, width }) => `${text}\n${width}`))];
  const codeOf = ({ text, width }: TestGlyph) => hex(texts.indexOf(`${text}\n${width}`) + 33, 2);
  const widths = texts.map((key) => (Number(key.split('\n')[1]) * 1000) / SIZE);
  const cipher = making.userPassword === undefined && making.ownerPassword === undefined ? null : new Cipher(making);
  const objects: string[] = [];
  const stream = (number: number, text: string) => {
    const data = cipher ? cipher.encrypt(number, text) : text;
    return `<< /Length ${data.length} >>\nstream\n${data}\nendstream`;
  };
  const kids = pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ');
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${making.pageCount ?? pages.length} >>`;
  const last = 32 + texts.length;
  objects[3] = `<< /Type /Font /Subtype /TrueType /BaseFont /Test /FirstChar 33 /LastChar ${last} /Widths [${widths.join(' ')}] /ToUnicode 4 0 R >>`;
  const lines = texts.map((key, index) => `<${hex(index + 33, 2)}> <${utf16(key.split('\n')[0] ?? '')}>`);
  objects[4] = stream(
    4,
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <00> <FF> endcodespacerange\n${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar\nendcmap end end`,
  );
  pages.forEach((glyphs, index) => {
    const [page, content] = [5 + 2 * index, 6 + 2 * index];
    const shown = glyphs.map((glyph) => `1 0 0 1 ${glyph.x} ${glyph.y} Tm <${codeOf(glyph)}> Tj`).join('\n');
    objects[page] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources << /Font << /F 3 0 R >> >> /Contents ${content} 0 R >>`;
    objects[content] = stream(content, `BT /F ${SIZE} Tf\n${shown}\nET`);
  });
  let trailer = '';
  if (cipher) trailer += ` /Encrypt ${objects.push(cipher.dictionary) - 1} 0 R /ID [<${cipher.id}> <${cipher.id}>]`;
  if (making.producer) trailer += ` /Info ${objects.push(`<< /Producer (${making.producer}) >>`) - 1} 0 R`;
  return written(objects, trailer);
}

/** A PDF of these objects, by their numbers, with the right cross-reference table. */
export function written(objects: string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets: number[] = [];
  objects.forEach((object, number) => {
    offsets[number] = text.length;
    text += `${number} 0 obj\n${object}\nendobj\n`;
  });
  const at = text.length;
  const table = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  text += `xref\n0 ${objects.length}\n0000000000 65535 f \n${table.join('')}`;
  text += `trailer\n<< /Size ${objects.length} /Root 1 0 R${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index), 4)).join('');
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** The standard security handler, revision 2: RC4 with 40 bits (ISO 32000-1, 7.6.3). */
class Cipher {
  readonly id = '00112233445566778899aabbccddeeff';
  readonly dictionary: string;
  private readonly key: Buffer;

  constructor({ userPassword = '', ownerPassword = userPassword, permissions = -4 }: Making) {
    const owner = rc4(md5(padded(ownerPassword)).subarray(0, 5), padded(userPassword));
    const allowed = Buffer.alloc(4);
    allowed.writeInt32LE(permissions);
    this.key = md5(Buffer.concat([padded(userPassword), owner, allowed, Buffer.from(this.id, 'hex')])).subarray(0, 5);
    const user = rc4(this.key, PADDING);
    this.dictionary = `<< /Filter /Standard /V 1 /R 2 /P ${permissions} /O <${owner.toString('hex')}> /U <${user.toString('hex')}> >>`;
  }

  encrypt(number: number, text: string): string {
    const object = Buffer.from([number & 0xff, (number >> 8) & 0xff, 0, 0, 0]);
    return rc4(md5(Buffer.concat([this.key, object])).subarray(0, 10), Buffer.from(text, 'latin1')).toString('latin1');
  }
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number) => ([state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 0xff;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 0xff;
      j = (j + (state[i] ?? 0)) & 0xff;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 0xff] ?? 0);
    }),
  );
}
