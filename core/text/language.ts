import { ARABIC_SCRIPT, DARI, IRANIAN, LATIN_SCRIPT } from './language-evidence.ts';
import type { Evidence } from './language-evidence.ts';

/** ISO 15924: a script that is not known or not one. */
const UNDETERMINED = 'Zyyy';

/**
 * The ISO 15924 script that a BCP 47 tag means: its own script subtag, or the one CLDR calls likely for the language and region
 * (`ps` → `Arab`, `uz-AF` → `Arab`, `en` → `Latn`). `Zyyy` for what is no tag or has no likely script.
 */
export function languageScript(language: string): string {
  try {
    const locale = new Intl.Locale(language);
    return locale.baseName === 'und' ? UNDETERMINED : (locale.maximize().script ?? UNDETERMINED);
  } catch {
    return UNDETERMINED;
  }
}

export type LanguageGuess = { language: string; confidence: number };

const NOTHING: LanguageGuess = { language: 'und', confidence: 0 };

/** Letters of the script without any of the evidence: a name, a heading. The language is then the archive's likeliest one. */
const UNSUPPORTED = 0.3;

/** A guess by counting is never certain. */
const HIGHEST = 0.99;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** The words of a text as the lists have them: lower case, ی and ک, without marks and joiners. */
function words(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/[\u064a\u0649]/g, '\u06cc') // ي ى → ی
    .replace(/\u0643/g, '\u06a9') // ك → ک
    .replace(/[\u064b-\u0652\u0654\u0670\u0640\u200d]/g, '');
  return plain.match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** The language with most evidence; its share of all that was seen, with one piece of doubt added, is the confidence. */
function mostEvident(text: string, found: string[], rivals: readonly Evidence[], unsupported: string): LanguageGuess {
  const [best, second] = rivals
    .map(({ language, words: list, letters }) => ({
      language,
      weight: found.filter((word) => list.has(word)).length + (letters ? count(text, letters) : 0),
    }))
    .sort((a, b) => b.weight - a.weight);
  if (!best || !second || best.weight === 0) return { language: unsupported, confidence: UNSUPPORTED };
  if (best.language === 'und') return NOTHING;
  return { language: best.language, confidence: best.weight / (best.weight + second.weight + 1) };
}

const STRONG = 2;
const MILD = 1;
/** One word often repeated is still one piece of evidence, and so is a typing habit. */
const REPEATS = 3;
const HABIT = 3;
/** Weight of evidence for odds of e : 1. With 3, no article of NTREX that was told with 0.8 or more was told wrong. */
const TEMPERATURE = 3;

type Lists = { strong: ReadonlySet<string>; mild: ReadonlySet<string> };

function wordWeight(counts: Map<string, number>, { strong, mild }: Lists): number {
  let weight = 0;
  for (const [word, times] of counts) {
    weight += Math.min(times, REPEATS) * (strong.has(word) ? STRONG : mild.has(word) ? MILD : 0);
  }
  return weight;
}

/** «می‌شود» and «ها» joined with ZWNJ are Iranian school spelling; Dari joins or spaces them. Editors on both sides know both. */
function spellingWeight(text: string): number {
  const zwnj = count(text, /(?<!\p{L})\u0646?\u0645\u06cc\u200c|\u200c\u0647\u0627/gu); // (ن)می‌ ‌ها
  const joined = count(
    text,
    /(?<!\p{L})\u0646?\u0645\u06cc(?:\u06a9\u0646|\u0634\u0648|\u0628\u0627\u0634|\u062a\u0648\u0627\u0646|\u062f\u0647|\u06af\u0648|\u06af\u0631\u062f)\p{L}+/gu,
  ); // میکن میشو میباش میتوان میده میگو میگرد
  const spaced = count(text, /(?<=\p{L}) \u0647\u0627(?:\u06cc|\u06cc\u06cc)?(?!\p{L})/gu); // ها های هایی
  return Math.min(joined + spaced, HABIT) - Math.min(zwnj, HABIT);
}

/** Dari or Iranian Persian. Without evidence it is `fa`, which says neither. */
function persianOf(text: string, found: string[], persian: number): LanguageGuess {
  const counts = new Map<string, number>();
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = wordWeight(counts, DARI) - wordWeight(counts, IRANIAN) + spellingWeight(text.replaceAll('\u064a', '\u06cc'));
  const confidence = persian / (1 + Math.exp(-Math.abs(weight) / TEMPERATURE));
  return { language: weight > 0 ? 'fa-AF' : 'fa', confidence };
}

function guessArabicScript(text: string): LanguageGuess {
  const found = words(text);
  const guess = mostEvident(text, found, ARABIC_SCRIPT, 'fa');
  return guess.language === 'fa' ? persianOf(text, found, guess.confidence) : guess;
}

/**
 * The language a text is probably in: `fa-AF`, `fa`, `ps`, `ar`, `ur`, `en`, `de`, `fr`, or `und`. Whole articles are told apart well,
 * headings hardly: the confidence (0 to 1) says which, and nothing below `DOUBT` should be stored unseen. `und` with 0 when there
 * are no letters or none of these languages' words and scripts.
 */
export function guessLanguage(text: string): LanguageGuess {
  const arabic = count(text, /(?=\p{L})\p{sc=Arab}/gu);
  const latin = count(text, /(?=\p{L})\p{sc=Latn}/gu);
  const letters = count(text, /\p{L}/gu);
  if (arabic + latin === 0 || Math.max(arabic, latin) * 2 < letters) return NOTHING;
  const { language, confidence } = arabic >= latin ? guessArabicScript(text) : mostEvident(text, words(text), LATIN_SCRIPT, 'en');
  const share = Math.max(arabic, latin) / letters;
  return { language, confidence: Math.min(confidence * share, HIGHEST) };
}
