import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cutToCharacters, cutToTexts } from './cut-font.mjs';
import { CUTS, fontFaces, type Cut } from './fonts.mjs';

const require = createRequire(import.meta.url);
const beneath = createRequire(require.resolve('subset-font'));
const source = (cut: Cut) => readFile(require.resolve(cut.source));

function cutNamed(name: string): Cut {
  const cut = CUTS.find((candidate) => candidate.name === name);
  if (!cut) throw new Error(`no cut is called ${name}`);
  return cut;
}

const LINES = ['چو کشور نباشد تن من مباد', 'د تورو کښت مې دی، رڼا یې پرې غواړمه'];

/** The part of harfbuzzjs used here; it is subset-font's dependency, not ours. */
type HarfBuzz = {
  Blob: new (bytes: Buffer) => object;
  Face: new (blob: object) => object;
  Font: new (face: object) => { glyphToPath(glyph: number): string };
  Buffer: new () => {
    addText(text: string): void;
    guessSegmentProperties(): void;
    getGlyphInfos(): { codepoint: number }[];
    getGlyphPositions(): object[];
  };
  shape(font: object, buffer: object): void;
};

/** What a line looks like: outlines and advances of its glyphs, whatever their numbers. */
async function shaped(woff2: Buffer, line: string) {
  const hb = (await import(/* @vite-ignore */ pathToFileURL(beneath.resolve('harfbuzzjs')).href)) as HarfBuzz;
  const { convert } = beneath('fontverter') as { convert(font: Buffer, format: 'sfnt'): Promise<Buffer> };
  const font = new hb.Font(new hb.Face(new hb.Blob(await convert(woff2, 'sfnt'))));
  const buffer = new hb.Buffer();
  buffer.addText(line);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint }, index) => [font.glyphToPath(codepoint), positions[index]]);
}

describe('cutToTexts', () => {
  // Word by word, as browsers shape them: the space between is the naskh's.
  it('shapes its words as the whole font does, at a fraction of the bytes', async () => {
    const cut = cutNamed('nastaliq');
    const font = await source(cut);
    const whole = await cutToCharacters(font, cut);
    const small = await cutToTexts(font, { texts: LINES, weight: cut.weight });
    for (const word of LINES.join(' ').split(' ')) expect(await shaped(small, word)).toEqual(await shaped(whole, word));
    expect(small.length).toBeLessThan(whole.length / 3);
  }, 60_000);
});

describe('fontFaces', () => {
  it('declares a cut with its axis once for each weight, so that it joins the faces of that weight', () => {
    const css = fontFaces(cutNamed('serif-more'), 'x.woff2');
    expect(css.match(/font-weight:[^;]*/g)).toEqual([
      'font-weight:400 500',
      'font-weight:600 700',
      'font-weight:400 500',
      'font-weight:600 700',
    ]);
  });

  it('is swapped in, and loaded only where its letters stand', () => {
    for (const cut of CUTS) {
      expect(fontFaces(cut, 'x')).toContain('font-display:swap');
      expect(fontFaces(cut, 'x')).toMatch(/unicode-range:U\+[0-9a-f]/);
    }
  });

  it('has every letter of Persian and Pashto in the faces they are read in', () => {
    const letters = 'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءأؤئةۀټځڅډړږښګڼېۍ';
    for (const name of ['sans-arabic', 'naskh', 'nastaliq']) {
      const { characters } = cutNamed(name);
      expect([...letters].filter((letter) => !characters.includes(letter.codePointAt(0) ?? 0))).toEqual([]);
    }
  });
});
