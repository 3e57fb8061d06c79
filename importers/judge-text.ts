/** What the words of a text layer say of whether its letters are the ones that the page shows. */
export type TextJudgement = {
  /** `unreliable`: not to be believed; `doubtful`: torn or stuck together in places. */
  verdict: 'good' | 'doubtful' | 'unreliable';
  words: number;
  /** Shares of the words, 0 to 1. */
  functionWords: number;
  oneLetterWords: number;
  /** Share of the letters. */
  zeroWidth: number;
};

/** The share of function words in real text is 13 to 36 %, under a broken ToUnicode map at most 4 % (measured on both). */
const LEAST_FUNCTION_WORDS = 0.08;
const MOST_ONE_LETTER_WORDS = 0.08;
const MOST_ZERO_WIDTH = 0.02;
/** Fewer words than this prove nothing: a title page, a table of figures. */
const LEAST_WORDS = 60;

/** The commonest of Persian, Pashto, Arabic, English, German and French; Arabic yeh and kaf as the Persian ones. */
const FUNCTION_WORDS = new Set(
  [
    'و در به از که این را با است برای آن یک خود تا بر هم نیز شد بود شده می اما یا ما او من کرد های هر آنها باید دارد کند شود پس اگر چه همه دو پیش بی ها بین طور مورد بلی خیر',
    'د او په چې له کې ته دی دا سره هم یې هغه پر نه دې هغو شوی کړی کوي لپاره خو ده دي وي چی کی هر خپل خپله څخه باندې شي وو به یو',
    'من فی علی الی ان أن إلى عن التی الذی هذا هذه ذلک مع او أو لا ما کان کل قد لم بین بعد ثم کما هو هی غیر حیث لکن منها یمکن یکون مثل تلک عند حتی',
    'the of and to in a is that for it as was with be by on not he this are or his from at which but have an had they you were their one all we can her has there been if more when will would who so no what up out its about into than them only some could my',
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch man',
    'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son ou aux cette ses mais comme on tout nous sa fait été aussi leur bien',
  ].flatMap((words) => words.split(' ')),
);

/** Words of one letter that there are. */
const ONE_LETTER = new Set(['\u0648', '\u062f', 'a', 'i', 'o', 'y', 'à']); // و د

/**
 * Judges a text by its commonest words, its torn-off letters and the letters without width in it. Pure; for a text layer and for OCR.
 * @param text in reading order
 */
export function judgeText(text: string): TextJudgement {
  const folded = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u064a\u0649]/g, '\u06cc')
    .replace(/\u0643/g, '\u06a9'); // ي ى to ی, ك to ک
  const words = folded.match(/[\p{L}\p{M}\u200c]+/gu) ?? [];
  const letters = folded.match(/\p{L}/gu)?.length ?? 0;
  const shareOf = (chosen: string[]) => (words.length === 0 ? 0 : chosen.length / words.length);
  // Function words that a ZWNJ joins to the next count: «می‌شود».
  const functionWords = shareOf(words.filter((word) => word.split('\u200c').some((part) => FUNCTION_WORDS.has(part))));
  const oneLetterWords = shareOf(words.filter((word) => /^\p{L}\p{M}*$/u.test(word) && !ONE_LETTER.has(word)));
  // A ZWNJ between two letters is spelling.
  const odd = folded.match(/(?<![\p{L}\p{M}])\u200c|\u200c(?![\p{L}\p{M}])|[\u200b\u200d\u2060\ufeff]/gu)?.length ?? 0;
  // Letters for which the file gives no character come as private use, replacement or control characters.
  const unknown = text.match(/[\ue000-\uf8ff\ufffd\u0000-\u0008\u000b\u000e-\u001f]/g)?.length ?? 0;
  const zeroWidth = letters === 0 ? 0 : odd / letters;
  const isUnreliable = unknown > 0.2 * (letters + unknown) || (words.length >= LEAST_WORDS && functionWords < LEAST_FUNCTION_WORDS);
  const isDoubtful = words.length >= LEAST_WORDS && (oneLetterWords >= MOST_ONE_LETTER_WORDS || zeroWidth >= MOST_ZERO_WIDTH);
  const verdict = isUnreliable ? 'unreliable' : isDoubtful ? 'doubtful' : 'good';
  return { verdict, words: words.length, functionWords, oneLetterWords, zeroWidth };
}
