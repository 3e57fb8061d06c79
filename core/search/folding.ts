/**
 * The letters and marks that one word is spelled with in different keyboards, countries and decades, as a table.
 * The exact column (`exact`) holds only what no reader would call a difference; the folded one (`folded`) is wider and
 * ranks lower. Stored text is never folded: only the tokens of index and query are.
 *
 * Sources: Lucene's PersianNormalizer and ArabicNormalizer; Ganjoor's search for hamza on ye; Pashto practice for the
 * Urdu retroflexes; measurements on PQuAD and NTREX. A change of any row is a change of `ANALYSER_VERSION`.
 */

export const COLUMNS = ['exact', 'folded'] as const;
export type Column = (typeof COLUMNS)[number];

export type FoldRow = {
  from: readonly string[];
  to: string;
  /** `both`: exact and folded columns; `folded`: that one only. */
  column: 'both' | 'folded';
  /** Language (primary subtag) whose exact column keeps the letter, because there it is another letter. */
  keptExactIn?: 'ps' | 'ur';
};

const digitRows: FoldRow[] = Array.from({ length: 10 }, (_, value) => ({
  from: [String.fromCharCode(0x06f0 + value), String.fromCharCode(0x0660 + value)], // ۰-۹ and ٠-٩
  to: String(value),
  column: 'both',
}));

/** Letter for letter, after NFKC and lower-casing. */
export const FOLD_ROWS: readonly FoldRow[] = [
  // ye and kaf of the Arabic keyboard; without these rows MRR on PQuAD falls from .940 to .699
  { from: ['\u0649' /* ى */], to: '\u06CC' /* ی */, column: 'both' },
  { from: ['\u064A' /* ي */], to: '\u06CC' /* ی */, column: 'both', keptExactIn: 'ps' },
  { from: ['\u0643' /* ك */, '\u06AA' /* ڪ */], to: '\u06A9' /* ک */, column: 'both' },
  // heh in its many codes; NFC does not make ۀ of ه and U+0654, so both become ه
  { from: ['\u06C0' /* ۀ */, '\u0629' /* ة */, '\u06C3' /* ۃ */, '\u06D5' /* ە */], to: '\u0647' /* ه */, column: 'both' },
  { from: ['\u06C1' /* ہ */, '\u06C2' /* ۂ */, '\u06BE' /* ھ */], to: '\u0647' /* ه */, column: 'both', keptExactIn: 'ur' },
  { from: ['\u0623' /* أ */, '\u0625' /* إ */, '\u0671' /* ٱ */], to: '\u0627' /* ا */, column: 'both' },
  { from: ['\u06AB' /* ګ */], to: '\u06AF' /* گ */, column: 'both' },
  // lossy from here on: folded only, so that the exact spelling ranks first
  { from: ['\u0622' /* آ */], to: '\u0627' /* ا */, column: 'folded' },
  { from: ['\u0624' /* ؤ */], to: '\u0648' /* و */, column: 'folded' },
  { from: ['\u0626' /* ئ */], to: '\u06CC' /* ی */, column: 'folded' },
  { from: ['\u06D0' /* ې */, '\u06CD' /* ۍ */, '\u06D2' /* ے */, '\u06D3' /* ۓ */], to: '\u06CC' /* ی */, column: 'folded' },
  { from: ['\u0679' /* ٹ */], to: '\u067C' /* ټ */, column: 'folded' },
  { from: ['\u0688' /* ڈ */], to: '\u0689' /* ډ */, column: 'folded' },
  { from: ['\u0691' /* ڑ */], to: '\u0693' /* ړ */, column: 'folded' },
  ...digitRows,
  // Latin letters whose mark Unicode does not take apart
  { from: ['\u00DF' /* ß */], to: 'ss', column: 'folded' },
  { from: ['\u00E6' /* æ */], to: 'ae', column: 'folded' },
  { from: ['\u0153' /* œ */], to: 'oe', column: 'folded' },
  { from: ['\u00F8' /* ø */], to: 'o', column: 'folded' },
  { from: ['\u0142' /* ł */], to: 'l', column: 'folded' },
  { from: ['\u0111' /* đ */, '\u00F0' /* ð */], to: 'd', column: 'folded' },
  { from: ['\u00FE' /* þ */], to: 'th', column: 'folded' },
  { from: ['\u0131' /* ı */], to: 'i', column: 'folded' },
  // case, where FTS5's own folding goes further than String.toLowerCase
  { from: ['\u03C2' /* ς */], to: '\u03C3' /* σ */, column: 'both' },
];

/** Letters of Pashto (and ژ) that no row may ever touch: folding them, as Hazm does, destroys Pashto. */
// prettier-ignore
export const NEVER_MERGED = [
  '\u067C' /* ټ */, '\u0689' /* ډ */, '\u0693' /* ړ */, '\u0696' /* ږ */, '\u069A' /* ښ */,
  '\u06BC' /* ڼ */, '\u0681' /* ځ */, '\u0685' /* څ */, '\u0698' /* ژ */,
] as const;

/** Zero-width non-joiner: a break between tokens, and a join. */
export const ZWNJ = '\u200C';

/** Character-class sources (ranges inside `[]`) of what is removed from both columns. */
export const REMOVED = {
  /** Vowel signs and Koranic marks: FTS5's own tokenizer splits words at them (MRR .939 to .051). */
  harakat: '\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06ED',
  /** The same as presentation forms: NFKC would set a space before them. */
  isolatedHarakat: '\\uFC5E-\\uFC63\\uFCF2-\\uFCF4\\uFE70-\\uFE72\\uFE74\\uFE76-\\uFE7F',
  tatweel: '\\u0640',
  /** Where it stands alone FTS5 would make a letter of it. */
  iotaSubscript: '\\u0345',
  /** U+066C, as in ۱٬۰۰۰. (U+066B, the decimal one, separates as a full stop does.) */
  thousandsSeparator: '\\u066C',
  /** Joiners, direction marks, soft hyphen, byte order mark, variation selectors: Pashto news has 250 U+200E in 10,000 words. */
  invisible: '\\u200B\\u200D-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\u061C\\u00AD\\u034F\\uFE00-\\uFE0F',
} as const;

/** Harakat wait for NFKC, because U+0653 and U+0654 are also halves of آ and ؤ; the rest would keep them apart. */
const removedBefore = new RegExp(`[${REMOVED.invisible}${REMOVED.tatweel}${REMOVED.isolatedHarakat}]+`, 'g');
const removedAfter = new RegExp(`[${Object.values(REMOVED).join('')}]+`, 'g');
const markedLatin = /(\p{Script=Latin})\p{M}+/gu;
/** Turkish İ: its lower case elsewhere is an i with a second dot, in Turkish plain i, which is what readers type. */
const dottedCapitalI = /\u0130/g;

/** A folding of one word; idempotent. */
export type Fold = (word: string) => string;

/**
 * The folding of one column for one language.
 * @param language BCP 47 tag; only Pashto and Urdu differ, and only in the exact column (for stems see pashto-stem.ts)
 * @returns a function from a word as written to its token, '' when nothing of it is left
 */
export function foldingOf(language: string, column: Column): Fold {
  const letters = letterMap(primarySubtag(language), column);
  const foldable = new RegExp(`[${[...letters.keys()].join('')}]`, 'g');
  const pass = (word: string): string => {
    const plain = word
      .replace(removedBefore, '')
      .normalize('NFKC')
      .replace(dottedCapitalI, 'i')
      .toLowerCase()
      .replace(removedAfter, '')
      .replace(foldable, (letter) => letters.get(letter) ?? letter);
    return column === 'folded' ? plain.normalize('NFD').replace(markedLatin, '$1').normalize('NFKC') : plain.normalize('NFKC');
  };
  // What one pass removes may bring together what the next one composes, so: until nothing changes.
  return (word) => {
    let before = word;
    let after = pass(word);
    while (after !== before) [before, after] = [after, pass(after)];
    return after;
  };
}

/** A name for the folding, the same for all languages that are folded alike in that column. */
export function foldingName(language: string, column: Column): string {
  const primary = primarySubtag(language);
  return column === 'exact' && FOLD_ROWS.some((row) => row.keptExactIn === primary) ? `exact ${primary}` : column;
}

/** 'ps' of 'ps-AF'. */
export function primarySubtag(language: string): string {
  return language.split('-')[0] ?? '';
}

function letterMap(language: string, column: Column): Map<string, string> {
  const rows = FOLD_ROWS.filter((row) => column === 'folded' || (row.column === 'both' && row.keptExactIn !== language));
  return new Map(rows.flatMap((row) => row.from.map((letter) => [letter, row.to] as const)));
}
