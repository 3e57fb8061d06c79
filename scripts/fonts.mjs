/**
 * The cuts of the fonts that readers load: which letters, which weight, under which family names.
 * All are OFL. A cut has one weight, because two weights are rarely on a page and a variable font costs as much as both.
 */

const range = (from, to = from) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const points = (text) => [...text].map((character) => character.codePointAt(0));

/** Persian, Pashto, Arabic and Urdu; the letters that Uzbek, Uyghur and Kurdish add; harakat, digits, punctuation, ZWNJ and ZWJ. */
const ARABIC = [
  ...range(0x060b, 0x060c), // ؋ ،
  0x061b,
  0x061f, // ؛ ؟
  ...range(0x0621, 0x063a),
  ...range(0x0640, 0x0655), // tatweel, ف to ي, harakat
  ...range(0x0660, 0x066c), // ٠ to ٩ ٪ ٫ ٬
  ...range(0x0670, 0x0671), // superscript alef, ٱ
  0x0679,
  0x067c,
  0x067e,
  0x0681,
  0x0685,
  0x0686,
  0x0688,
  0x0689, // ٹ ټ پ ځ څ چ ڈ ډ
  0x0691,
  0x0693,
  0x0695,
  0x0696,
  0x0698,
  0x069a,
  0x06a4,
  0x06a9, // ڑ ړ ڕ ږ ژ ښ ڤ ک
  0x06ab,
  0x06ad,
  0x06af,
  0x06b5,
  0x06ba,
  0x06bc,
  0x06be, // ګ ڭ گ ڵ ں ڼ ھ
  ...range(0x06c0, 0x06c3), // ۀ ہ ۂ ۃ
  ...range(0x06c6, 0x06c8), // ۆ ۇ ۈ
  ...range(0x06cb, 0x06ce), // ۋ ی ۍ ێ
  0x06d0, // ې
  ...range(0x06d2, 0x06d5), // ے ۓ ۔ ە
  ...range(0x06f0, 0x06f9), // ۰ to ۹
  ...range(0x200c, 0x200d), // ZWNJ, ZWJ
  0xfdf2,
  0xfdfa,
  0xfdfc, // ﷲ ﷺ ﷼
];

/**
 * What verse in Persian and Pashto is written with, and no more: each further letter has dozens of shapes in nastaliq. Without the
 * space: nastaliq's is meant for words that overlap, and couplets are set word beside word, with the naskh's.
 */
const NASTALIQ = [
  0x060c,
  0x061b,
  0x061f, // ، ؛ ؟
  ...range(0x0621, 0x063a),
  ...range(0x0641, 0x0652), // ف to ي, the eight harakat
  0x0654,
  0x0670, // hamza above, superscript alef
  0x067c,
  0x067e,
  0x0681,
  0x0685,
  0x0686,
  0x0689,
  0x0693,
  0x0696,
  0x0698,
  0x069a, // ټ پ ځ څ چ ډ ړ ږ ژ ښ
  0x06a9,
  0x06ab,
  0x06af,
  0x06bc,
  0x06c0,
  0x06cc,
  0x06cd,
  0x06d0, // ک ګ گ ڼ ۀ ی ۍ ې
  ...range(0x200c, 0x200d),
];

/** Punctuation that Persian shares with Latin, for the naskh: its own file, because Fontsource keeps it in the Latin one. */
const SHARED_PUNCTUATION = points(' \u00a0!"\'()*+-./:[]«»‹›…–—');

const LATIN = [...range(0x20, 0x7e), 0xa0, ...points('«»‹›‘’“”–—…·×')];

/** The letters of German, French, the Scandinavian and Romance languages, Turkish i, and of scholars' transliteration. */
const LATIN_MORE = points('©®°§¶†‡€£„‚•′″−½¼¾ßàáâãäåæçèéêëìíîïñòóôõöøœùúûüýÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜÝŸıĀāĪīŪūŞşĞğČčŠšŽžʿʾ');

const TEXT_FEATURES = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl'];

const fontsource = (name, file) => `@fontsource-variable/${name}/files/${name}-${file}.woff2`;
const VAZIRMATN = fontsource('vazirmatn', 'arabic-wght-normal');
const VAZIRMATN_LATIN = fontsource('vazirmatn', 'latin-wght-normal');
const NASKH = fontsource('noto-naskh-arabic', 'arabic-wght-normal');
const NASKH_LATIN = fontsource('noto-naskh-arabic', 'latin-wght-normal');
const SERIF = fontsource('source-serif-4', 'latin-wght-normal');
const SERIF_ITALIC = fontsource('source-serif-4', 'latin-wght-italic');
const NASTALIQ_FILE = fontsource('noto-nastaliq-urdu', 'arabic-wght-normal');

// The same file under two families: at its own size for its own script's text, and adjusted to stand in the other's. Naskh letters
// are small on their body; 114 and 88 per cent bring the bowls of one to the x-height of the other.
const SANS = [{ family: 'Bayaz Sans' }];
const SANS_ARABIC = [{ family: 'Bayaz Sans Arabic' }];
const NASKH_FAMILIES = [{ family: 'Bayaz Naskh' }, { family: 'Bayaz Naskh Large', sizeAdjust: '114%' }];
const SERIF_FAMILIES = [{ family: 'Bayaz Serif' }, { family: 'Bayaz Serif Small', sizeAdjust: '88%' }];

/** Weights between two numbers keep the axis; such a cut stands for all weights and is loaded only by the rare page that needs it. */
const ALL_WEIGHTS = { min: 400, max: 700 };

/**
 * @typedef {{name: string, source: string, characters: number[], weight: number | {min: number, max: number}, style?: 'italic',
 *   features?: string[], families: {family: string, sizeAdjust?: string}[], texts?: 'known-couplets'}} Cut
 * `texts`: the cut holds the shapes of those texts only, and its letters must be used for nothing else.
 */

/** @type {Cut[]} */
export const CUTS = [
  { name: 'sans-arabic', source: VAZIRMATN, characters: ARABIC, weight: 400, families: SANS_ARABIC },
  { name: 'sans-arabic-bold', source: VAZIRMATN, characters: ARABIC, weight: 650, families: SANS_ARABIC },
  { name: 'sans-latin', source: VAZIRMATN_LATIN, characters: LATIN, weight: 400, features: TEXT_FEATURES, families: SANS },
  { name: 'sans-latin-bold', source: VAZIRMATN_LATIN, characters: LATIN, weight: 650, features: TEXT_FEATURES, families: SANS },
  {
    name: 'sans-latin-more',
    source: VAZIRMATN_LATIN,
    characters: LATIN_MORE,
    weight: ALL_WEIGHTS,
    features: TEXT_FEATURES,
    families: SANS,
  },
  { name: 'naskh', source: NASKH, characters: ARABIC, weight: 400, families: NASKH_FAMILIES },
  { name: 'naskh-bold', source: NASKH, characters: ARABIC, weight: 700, families: NASKH_FAMILIES },
  { name: 'naskh-punctuation', source: NASKH_LATIN, characters: SHARED_PUNCTUATION, weight: ALL_WEIGHTS, families: NASKH_FAMILIES },
  { name: 'serif', source: SERIF, characters: LATIN, weight: 400, features: TEXT_FEATURES, families: SERIF_FAMILIES },
  { name: 'serif-bold', source: SERIF, characters: LATIN, weight: 650, features: TEXT_FEATURES, families: SERIF_FAMILIES },
  {
    name: 'serif-italic',
    source: SERIF_ITALIC,
    characters: LATIN,
    weight: 400,
    style: 'italic',
    features: TEXT_FEATURES,
    families: SERIF_FAMILIES,
  },
  {
    name: 'serif-italic-more',
    source: SERIF_ITALIC,
    characters: LATIN_MORE,
    weight: 400,
    style: 'italic',
    features: TEXT_FEATURES,
    families: SERIF_FAMILIES,
  },
  { name: 'serif-more', source: SERIF, characters: LATIN_MORE, weight: ALL_WEIGHTS, features: TEXT_FEATURES, families: SERIF_FAMILIES },
  { name: 'nastaliq', source: NASTALIQ_FILE, characters: NASTALIQ, weight: 400, families: [{ family: 'Bayaz Nastaliq' }] },
  {
    name: 'nastaliq-known',
    source: NASTALIQ_FILE,
    characters: NASTALIQ,
    weight: 400,
    families: [{ family: 'Bayaz Nastaliq Known' }],
    texts: 'known-couplets',
  },
];

const hex = (point) => point.toString(16);

/** `U+621-63a,U+640`: the code points, ascending, as CSS writes them. */
function unicodeRange(characters) {
  const sorted = [...new Set(characters)].sort((a, b) => a - b);
  const runs = [];
  for (const point of sorted) {
    const last = runs.at(-1);
    if (last && last.to === point - 1) last.to = point;
    else runs.push({ from: point, to: point });
  }
  return runs.map(({ from, to }) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}

/**
 * A bold cut answers for the weights above the middle, a regular one for those below, one that keeps the axis for both: in two faces,
 * because browsers join files to one face only where their weights are declared alike (CSS Fonts 4, composite faces).
 */
function fontWeights(weight) {
  if (typeof weight === 'object') return ['400 500', '600 700'];
  return weight > 500 ? ['600 700'] : ['400 500'];
}

/** @param {Cut} cut @param {string} url */
export const fontFaces = (cut, url) =>
  cut.families
    .flatMap((family) => fontWeights(cut.weight).map((weight) => ({ ...family, weight })))
    .map(({ family, sizeAdjust, weight }) =>
      [
        `font-family:"${family}"`,
        `src:url(${url}) format("woff2")`,
        `font-weight:${weight}`,
        `font-style:${cut.style ?? 'normal'}`,
        'font-display:swap',
        `unicode-range:${unicodeRange(cut.characters)}`,
        ...(sizeAdjust ? [`size-adjust:${sizeAdjust}`] : []),
      ].join(';'),
    )
    .map((declarations) => `@font-face{${declarations}}`)
    .join('\n');
