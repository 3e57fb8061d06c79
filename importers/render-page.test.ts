import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { endlessForm } from '../test/bad-documents.ts';
import { drawn, makePdf } from '../test/make-pdf.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { ConverterPool } from './process/pool.ts';
import { renderPage } from './render-page.ts';

const pool = new ConverterPool(IMPORT_LIMITS.process, 1);
afterAll(() => pool.end());

const pdf = makePdf([drawn('One', 40, 500), drawn('Two', 300, 40)]);
const draw = (bytes: Uint8Array, number: number, width: number, password?: string) => renderPage(bytes, number, width, { pool, password });

/** Where the ink of a page is: the means of its dark points, as shares of its width and height. */
async function ink(png: Uint8Array): Promise<{ x: number; y: number }> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  let [x, y, count] = [0, 0, 0];
  data.forEach((value, at) => {
    if (value > 128) return;
    x += at % info.width;
    y += Math.floor(at / info.width);
    count++;
  });
  return { x: x / count / info.width, y: y / count / info.height };
}

it('draws each page of a PDF, upright, at the width that is asked', async () => {
  const [one, two] = [await draw(pdf, 1, 300), await draw(pdf, 2, 300)];
  expect(await sharp(one).metadata()).toMatchObject({ format: 'png', width: 300, height: 450 });
  const [first, second] = [await ink(one), await ink(two)];
  expect(first.x).toBeLessThan(0.3);
  expect(first.y).toBeLessThan(0.3);
  expect(second.x).toBeGreaterThan(0.7);
  expect(second.y).toBeGreaterThan(0.7);
});

it('draws a picture as a page, no larger than it is, and every page of a TIFF', async () => {
  const page = (background: string) => sharp({ create: { width: 40, height: 20, channels: 3, background } });
  const tiff = await sharp([await page('#fff').png().toBuffer(), await page('#000').png().toBuffer()], { join: { animated: true } })
    .tiff()
    .toBuffer();
  expect(await sharp(await draw(tiff, 2, 300)).metadata()).toMatchObject({ format: 'png', width: 40, height: 20 });
  const brightness = async (number: number) => (await sharp(await draw(tiff, number, 300)).stats()).channels[0]?.mean;
  expect([await brightness(1), await brightness(2)]).toEqual([255, 0]);
});

it('says what it cannot draw', async () => {
  const locked = makePdf([drawn('secret', 40, 500)], { userPassword: 'open' });
  await expect(draw(locked, 1, 300)).rejects.toMatchObject({ code: 'file-password' });
  expect((await draw(locked, 1, 300, 'open')).length).toBeGreaterThan(100);
  await expect(draw(pdf, 3, 300)).rejects.toMatchObject({ code: 'not-found' });
  await expect(draw(pdf.subarray(0, 30), 1, 300)).rejects.toMatchObject({ code: 'file-damaged' });
  await expect(draw(new TextEncoder().encode('a text'), 1, 300)).rejects.toMatchObject({ code: 'file-format' });
  // It draws itself, twice.
  await expect(draw(endlessForm(), 1, 300)).rejects.toMatchObject({ code: 'file-too-heavy' });
});

it('draws no larger than its bounds', async () => {
  const { width = 0 } = await sharp(await draw(pdf, 1, 100_000)).metadata();
  expect(width).toBeLessThanOrEqual(IMPORT_LIMITS.pageImageWidth);
});
