import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONTRIBUTOR, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { VISITOR } from './archive.ts';
import { storePicture } from './store-picture.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await testArchive();
});
afterEach(() => archive.remove());

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: 'white' } });
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

describe('a picture is refused', () => {
  it.each([
    ['as SVG, under whatever name', async () => Buffer.from(svg), 'picture-format'],
    ['as a page', async () => Buffer.from('<html><script>alert(1)</script></html>'), 'picture-format'],
    ['as a format that browsers do not show', () => plain(9, 9).tiff().toBuffer(), 'picture-format'],
    ['when its end is cut off, however small it is', async () => (await plain(40, 30).png().toBuffer()).subarray(0, -30), 'picture-format'],
    ['when it has too many points', () => plain(8_000, 8_000).png().toBuffer(), 'picture-too-large'],
    ['when it is a strip as long as a road', () => plain(40_000, 2).png().toBuffer(), 'picture-too-large'],
  ])('%s', async (_, make, code) => {
    await expect(storePicture(archive, CONTRIBUTOR, await make(), 'name.png')).rejects.toMatchObject({ code });
  });

  it('from somebody who is signed out', async () => {
    await expect(storePicture(archive, VISITOR, await plain(9, 9).png().toBuffer(), 'name.png')).rejects.toMatchObject({
      code: 'signed-out',
    });
  });
});

it('is kept as it came, with smaller ones beside it', async () => {
  const bytes = await plain(1_000, 500).png().toBuffer();
  const hash = await storePicture(archive, CONTRIBUTOR, bytes, 'name.png');
  expect((await archive.assets.read(hash)).equals(bytes)).toBe(true);
});
