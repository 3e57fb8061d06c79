/**
 * The stem of a Pashto word, for the folded column of Pashto texts. Nouns and adjectives end by number, gender and case, verbs by
 * person, tense and gender, so that a title and its text seldom have the same form of a word.
 *
 * Source: Habibullah Tegey and Barbara Robson, A Reference Grammar of Pashto (Center for Applied Linguistics, 1996): nouns and
 * adjectives with their endings and the vowels that change within them, the infinitives and the personal endings of verbs. A light
 * stemmer: it knows no words and may cut too much, which is why the exact column keeps the word and weighs more.
 * On NTREX (63 Pashto titles, each to find its body) MRR@10 is .859 without stems, .894 with the endings cut, .902 with the vowels too.
 */

/** Stands before a stem, so that it is never taken for a word of Persian; the analyser keeps it as part of the token. */
export const STEM = '\uE010';

/** Letters that must stand before an ending. */
export const LEAST_BEFORE_ENDING = 2;

/** In folded spelling (ی for ي ې ۍ ئ, گ for ګ), the longer before the shorter; the first that fits is cut, and only that. */
// prettier-ignore
export const PASHTO_ENDINGS = [
  // plurals of nouns that end in a vowel, direct and oblique; agents
  '\u06AF\u0627\u0646\u0648' /* گانو */, '\u06AF\u0627\u0646\u06CC' /* گانی */, '\u06AF\u0627\u0646' /* گان */,
  '\u0648\u0646\u06A9\u0648' /* ونکو */, '\u0648\u0646\u06A9\u06CC' /* ونکی */,
  // infinitives, participles and past stems
  '\u06CC\u062F\u0644\u0648' /* یدلو */, '\u06CC\u062F\u0644\u06CC' /* یدلی */, '\u06CC\u062F\u0644\u0647' /* یدله */, '\u06CC\u062F\u0644' /* یدل */,
  '\u0648\u0644\u0648' /* ولو */, '\u0648\u0644\u06CC' /* ولی */, '\u0648\u0644\u0647' /* وله */, '\u0648\u0644' /* ول */,
  '\u06CC\u062F\u0648' /* یدو */, '\u06CC\u062F\u06CC' /* یدی */, '\u06CC\u062F\u0647' /* یده */, '\u06CC\u062F' /* ید */,
  '\u0644\u0648' /* لو */, '\u0644\u06CC' /* لی */, '\u0644\u0647' /* له */, '\u0644' /* ل */,
  // plurals of the other nouns
  '\u0648\u0646\u0648' /* ونو */, '\u0648\u0646\u0647' /* ونه */, '\u0627\u0646\u0648' /* انو */, '\u0627\u0646' /* ان */,
  '\u0648\u0648' /* وو */, '\u0648\u06CC' /* وی */, '\u06CC\u0648' /* یو */,
  // case, gender and person
  '\u0648' /* و */, '\u06CC' /* ی */, '\u0647' /* ه */, '\u0645' /* م */,
] as const;

/** From so many letters on a stem is told by its consonants: its vowels change («پښتون», «پښتانه»), and writers spell them differently. */
export const LEAST_OF_CONSONANTS = 4;
const changingVowels = /(?<=.)[\u0627\u0648]/gu; // ا و

const pashtoWord = /^\p{Script=Arabic}+$/u;

/**
 * @param token a word in folded spelling
 * @returns its stem behind `STEM`; a token of another script, and a stem, as it is (so it is idempotent). Never empty. The letters of
 * `NEVER_MERGED` (folding.ts) are in no ending and stay
 */
export function pashtoStem(token: string): string {
  if (!pashtoWord.test(token)) return token;
  const ending = PASHTO_ENDINGS.find((affix) => token.endsWith(affix) && token.length >= affix.length + LEAST_BEFORE_ENDING) ?? '';
  const stem = token.slice(0, token.length - ending.length);
  return STEM + (stem.length >= LEAST_OF_CONSONANTS ? stem.replace(changingVowels, '') : stem);
}
