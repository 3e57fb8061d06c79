/** Cuts a font file down to what a page needs. HarfBuzz does the work; subset-font brings it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const subsetFont = require('subset-font');
// What subset-font itself stands on; resolved from there, so that it is always the same version.
const requireBeneath = createRequire(require.resolve('subset-font'));

/** The font as woff2, with these characters, at this weight (or range of weights). Hinting is dropped: no screen of today uses it. */
export const cutToCharacters = (font, { characters, weight, features }) =>
  subsetFont(font, String.fromCodePoint(...characters), {
    targetFormat: 'woff2',
    noHinting: true,
    variationAxes: { wght: weight },
    ...(features ? { keepFeatures: features } : {}),
  });

const readable = (error) => new Error(`HarfBuzz could not ${error}`);

/** Every glyph that stands in the line at any stage of its shaping: a substitution needs what it starts from as well. */
function glyphsOf(hb, font, text) {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  return hb.shapeWithTrace(font, buffer, [], 0, 0).flatMap(({ t }) => t.map(({ g }) => g));
}

const SUBSET_ALL_FEATURES = 6; // HB_SUBSET_SETS_LAYOUT_FEATURE_TAG
const SUBSET_FLAGS = 0x001 | 0x200; // HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE
const MEMORY_WRITABLE = 2;

/** hb-subset with a closed list of glyphs, which subset-font does not offer. */
async function keepGlyphs(sfnt, text, glyphs) {
  const { instance } = await WebAssembly.instantiate(await readFile(requireBeneath.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')));
  const hb = instance.exports;
  hb._initialize();
  const bytes = () => new Uint8Array(hb.memory.buffer); // a fresh view each time: memory may have grown

  const address = hb.malloc(sfnt.byteLength);
  bytes().set(sfnt, address);
  const face = hb.hb_face_create(hb.hb_blob_create(address, sfnt.byteLength, MEMORY_WRITABLE, 0, 0), 0);
  const input = hb.hb_subset_input_create_or_fail();
  if (input === 0) throw readable('begin');

  hb.hb_subset_input_set_flags(input, SUBSET_FLAGS);
  const features = hb.hb_subset_input_set(input, SUBSET_ALL_FEATURES);
  hb.hb_set_clear(features);
  hb.hb_set_invert(features);
  const characterSet = hb.hb_subset_input_unicode_set(input);
  for (const character of text) hb.hb_set_add(characterSet, character.codePointAt(0));
  const glyphSet = hb.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) hb.hb_set_add(glyphSet, glyph);

  const subset = hb.hb_subset_or_fail(face, input);
  if (subset === 0) throw readable('cut the font');
  const result = hb.hb_face_reference_blob(subset);
  const start = hb.hb_blob_get_data(result, 0);
  return Buffer.from(bytes().subarray(start, start + hb.hb_blob_get_length(result)));
}

/**
 * The font as woff2 with the shapes of these very texts and nothing else. For nastaliq, where every letter has dozens of shapes by
 * its neighbours, that is a fifth of what its letters alone would take. Any other text in it would come out wrong.
 */
export async function cutToTexts(font, { texts, weight }) {
  const hb = await import(pathToFileURL(requireBeneath.resolve('harfbuzzjs')).href);
  const { convert } = requireBeneath('fontverter');
  const letters = texts.join(' ');
  const sfnt = await subsetFont(font, letters, { targetFormat: 'sfnt', noHinting: true, variationAxes: { wght: weight } });
  const face = new hb.Font(new hb.Face(new hb.Blob(sfnt)));
  // Word by word and line by line: a browser may shape either.
  const glyphs = new Set([0, ...[...letters.split(' '), ...texts].flatMap((run) => glyphsOf(hb, face, run))]);
  return convert(await keepGlyphs(sfnt, letters, glyphs), 'woff2', 'truetype');
}
