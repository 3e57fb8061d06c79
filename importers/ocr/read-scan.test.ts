import sharp from 'sharp';
import { afterAll, expect, it, vi } from 'vitest';
import { DOUBT } from '../../core/article/guess.ts';
import { printed, scannedPdf } from '../../test/print-page.ts';
import { convertDocument } from '../convert-document.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { ConverterPool } from '../process/pool.ts';

// A process has to start, and the machine may be busy with others.
vi.setConfig({ testTimeout: 120_000 });

const pool = new ConverterPool(IMPORT_LIMITS.process, 1);
afterAll(() => pool.end());
const convert = (bytes: Uint8Array, name: string) => convertDocument(bytes, name, { known: [], pool });

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\u200c]+/gu) ?? [];
/** How many of the words that were printed were read. */
function share(printedText: string, read: string): number {
  const found = new Set(wordsOf(read));
  const all = wordsOf(printedText);
  return all.filter((word) => found.has(word)).length / all.length;
}

const PERSIAN = 'آب کاریز در سال‌های گذشته کم شد و مردم ده که از آن می‌نوشیدند کوچیدند؛ هیچ‌کس نمانده بود که راه آب را پاک کند.';
const PASHTO = 'زموږ د ژبې ټول کتابونه لا نه دي چاپ شوي. ځينې لیکوالان وايي چې ښه کتاب هغه دی چې لوستونکی یې دوه ځله ولولي.';

it('recognises a scanned PDF, marks it as such, and says where every word stands', async () => {
  const page = await printed(`${PERSIAN}\n${PERSIAN}`);
  const { format, encoding, pages, recognition, recognised } = await convert(await scannedPdf(page), 'scan.pdf');
  const { title, body } = recognition.draft;
  expect([format, encoding, pages]).toEqual(['pdf', 'ocr', 1]);
  expect(share(PERSIAN, `${title} ${body}`)).toBeGreaterThan(0.9);
  const mark = recognition.guesses.find(({ reason }) => reason === 'read-by-ocr');
  expect(mark?.confidence).toBeLessThan(DOUBT);
  const [first] = recognised ?? [];
  const [word] = first?.lines[0]?.words ?? [];
  // The first word of a Persian line stands at its right.
  expect(word?.text).toBe('آب');
  expect(word?.confidence).toBeGreaterThan(IMPORT_LIMITS.ocr.leastConfidence);
  expect(word?.box.left).toBeGreaterThan(0.8 * (first?.width ?? 0));
});

it('tells Pashto from Persian, in a picture that lies on its side', async () => {
  const upright = await (await printed(`${PASHTO}\n${PASHTO}`)).png().toBuffer();
  // As a telephone leaves it: turned, with a note of how (EXIF orientation 6: a quarter turn clockwise makes it upright).
  const photo = await sharp(upright).rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { format, mediaType, recognition } = await convert(photo, 'photo.jpg');
  expect([format, mediaType, recognition.draft.language]).toEqual(['picture', 'image/jpeg', 'ps']);
  expect(share(PASHTO, `${recognition.draft.title} ${recognition.draft.body}`)).toBeGreaterThan(0.8);
});

it('fills nothing in where nothing can be recognised', async () => {
  const blank = sharp({ create: { width: 400, height: 300, channels: 3, background: '#fff' } });
  await expect(convert(await blank.png().toBuffer(), 'blank.png')).rejects.toMatchObject({ code: 'file-no-text' });
});
