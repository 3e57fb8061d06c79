/** Ways to look at a text while reading it. None of them is ever stored. */

/** Letters of the Arabic keyboard, and joiners that stand where others put a space. One for one, so that offsets stay. */
const ALIKE: Record<string, string> = {
  '\u064a': '\u06cc', // ي → ی
  '\u0649': '\u06cc', // ى → ی
  '\u0643': '\u06a9', // ك → ک
  '\u0629': '\u0647', // ة → ه
  '\u06c0': '\u0647', // ۀ → ه
  '\u06ab': '\u06af', // ګ → گ
  '\u0623': '\u0627', // أ → ا
  '\u0625': '\u0627', // إ → ا
  '\u0624': '\u0648', // ؤ → و
  '\u0626': '\u06cc', // ئ → ی
  '\u200c': ' ', // ZWNJ
  '\u00a0': ' ', // no-break space
  '\uff1a': ':', // ：
  '\ufe55': ':', // ﹕
};
const ALIKE_LETTER = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g');

/** Lower case and one keyboard, at the same length: what is found in it is cut from the original by its offsets. */
export function sameLengthFold(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(ALIKE_LETTER, (letter) => ALIKE[letter] ?? letter);
}

const EDGE = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** Without white space and direction marks at its ends, for patterns that begin with `^`. */
export function bare(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

export const isArabicScript = (text: string): boolean => {
  const arabic = text.match(/(?=\p{L})\p{sc=Arab}/gu)?.length ?? 0;
  return arabic > 0 && arabic >= (text.match(/\p{sc=Latn}/gu)?.length ?? 0);
};

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Words that a sentence or a noun phrase does not end with. */
const DANGLING = new Set(
  (
    'a an the of in on at to for from with by as and or nor but that than which who whose whom when while where if because into onto over under between ' +
    'his her its their our my your this these those is are was were be been has have had will would can could may might must not no ' +
    'der die das den dem des ein eine einen und oder von vom zu zum zur mit im in auf für als dass bei nach aus über unter ' +
    'le la les un une des du de et ou dans sur avec pour par que qui en au aux ' +
    'و در به از که با را تا برای بر این آن یک هر چه یا اما نیز ' +
    'د په له او چې تر پر دا دغه یو یوه خو'
  )
    .split(' ')
    .map(sameLengthFold),
);

/** Words that no sentence begins with: verbs and postpositions of languages that end with them. */
const TRAILING = new Set(
  (
    'را است اند بود بودند شد شدند شده شود شوند گردید گردد کرد کردند کرده کند کنند نمود نموده نمودند داشت دارد ندارد نداشتند نیز هم ها های ' +
    'کې ته څخه سره دی دي ده وو وه شو شوی شوې شي شوه کړ کړی کړې کړل کوي کېږي لري نه'
  )
    .split(' ')
    .map(sameLengthFold),
);

export const isTrailing = (word: string): boolean => TRAILING.has(sameLengthFold(word));

export const isDangling = (word: string): boolean => DANGLING.has(sameLengthFold(word));

/** What may close after a full stop: quotation marks (in German \u201c closes), brackets, emphasis, a note in brackets. */
const CLOSING = '["\'\u201c\u201d\u2018\u2019\u00bb)\\]*_\\s]*';
const TERMINAL = new RegExp(`[.!?\u2026\u061f\u06d4]${CLOSING}(?:\\[[^\\]]*\\]${CLOSING})?$`);
/** Closed by a bracket or a quotation mark alone. */
const CLOSED = /["\u201c\u201d\u00bb)\]][*_\s]*$/;

/** How far from the end of a paragraph its full stop can be: a note in brackets may follow. */
const END = 300;
const endOf = (text: string): string => text.slice(-END).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

/** The text ends with a full stop, a question or exclamation mark, perhaps inside quotation marks or brackets. */
export const endsWithStop = (text: string): boolean => TERMINAL.test(endOf(text));

/** As `endsWithStop`, or with a closing quotation mark or bracket. */
export const endsSentence = (text: string): boolean => endsWithStop(text) || CLOSED.test(endOf(text));
