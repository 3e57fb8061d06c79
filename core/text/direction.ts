import type { Direction } from '../markup/tree.ts';
import { languageScript } from './language.ts';
import { RTL_SCRIPTS, firstStrong } from './strong.ts';

/**
 * The direction of a language as it is written: by the script subtag of the BCP 47 tag, or else by the script that CLDR calls likely
 * for the language and region (`fa`, `prs`, `ps`, `uz-AF`: rtl; `fa-Latn`, `en`: ltr). A tag that says nothing is ltr.
 */
export function languageDirection(language: string): Direction {
  return RTL_SCRIPTS.has(languageScript(language)) ? 'rtl' : 'ltr';
}

/** Addresses and file names are written in Latin whatever the language around them. Starts are bounded, so that time is linear. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|(?<![\w.+@-])[\w.+-]+@[\w.-]+|(?<![\w.-])[\w-]+(?:\.[\w-]+)+/g;

/** Quoted and bracketed stretches: a quotation or a gloss may be in another language than the sentence that holds it. */
const ASIDE = /\([^()]*\)|\[[^[\]]*\]|«[^«»]*»|“[^“”]*”|"[^"]*"/g;

/** Words that only the sentence's own language supplies: names and terms travel, these do not. */
const FRAME_WORDS = new Set(
  (
    'the a an of in on at to and or is was were are by for from with he she it said says der die das und im von mit ist la les et du des ' +
    'est dans par و در به از که را با است بر تا یا گفت برای این آن د په چې او ته في من على'
  ).split(' '),
);
const FRAME_WORD_WEIGHT = 8;

/** Vowels are not written, so a right-to-left word has fewer letters than its Latin rendering. */
const RTL_LETTER_WEIGHT = 1.5;

/** A capital opens a name more often than a sentence, and names are what foreign text borrows. */
const NAME_WEIGHT = 0.5;

/** What the direction of the surroundings is worth, in letters. */
const FALLBACK_WEIGHT = 2;

function weightOf(word: string, direction: Direction): number {
  const letter = direction === 'rtl' ? RTL_LETTER_WEIGHT : /^\p{Lu}/u.test(word) ? NAME_WEIGHT : 1;
  return letter * word.length + (FRAME_WORDS.has(word.toLowerCase()) ? FRAME_WORD_WEIGHT : 0);
}

/** Weight of the words of each direction; a word counts for the direction of its first letter. */
function weigh(text: string): Record<Direction, number> {
  const weight = { ltr: 0, rtl: 0 };
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const direction = firstStrong(word);
    if (direction) weight[direction] += weightOf(word, direction);
  }
  return weight;
}

/** A frame that is lighter than that beside what it holds is a label («Evans: …»), not a sentence. */
const FRAME_SHARE = 1 / 6;

const total = ({ ltr, rtl }: Record<Direction, number>) => ltr + rtl;

/**
 * The direction of a block of text: that of its sentence frame. Addresses, quotations and brackets count only where the rest says
 * little; words of the frame («گفت», "the") count most, then letters against letters, so that «Putin گفت» is right to left although
 * it opens with Latin. `fallback` (the article's direction) settles close cases, and is the answer where there are no letters:
 * digits and punctuation have no direction of their own.
 */
export function textDirection(text: string, fallback: Direction): Direction {
  const prose = text.replace(ADDRESS, ' ');
  const whole = weigh(prose);
  const frame = weigh(prose.replace(ASIDE, ' '));
  const weight = total(whole) === 0 ? weigh(text) : total(frame) < total(whole) * FRAME_SHARE ? whole : frame;
  if (total(weight) === 0) return fallback;
  weight[fallback] += FALLBACK_WEIGHT;
  return weight.ltr === weight.rtl ? fallback : weight.ltr > weight.rtl ? 'ltr' : 'rtl';
}
