/** A text folded for reading dates, with the way back: `starts[i]` and `ends[i]` bound the original of folded unit `i`. */
export type Folded = { text: string; starts: number[]; ends: number[] };

/** After compatibility decomposition and without marks, what is left of the letters that writers of dates exchange. */
const LETTERS: Record<string, string> = {
  '\u064a': '\u06cc', // ي → ی
  '\u0649': '\u06cc', // ى → ی
  '\u06d0': '\u06cc', // ې → ی
  '\u06cd': '\u06cc', // ۍ → ی
  '\u06d2': '\u06cc', // ے → ی
  '\u0643': '\u06a9', // ك → ک
  '\u06aa': '\u06a9', // ڪ → ک
  '\u06ab': '\u06af', // ګ → گ
  '\u0629': '\u0647', // ة → ه
  '\u06d5': '\u0647', // ە → ه
  '\u06c1': '\u0647', // ہ → ه
  '\u06be': '\u0647', // ھ → ه
  '\u0689': '\u062f', // ډ → د
  '\u2010': '-', // ‐
  '\u2011': '-', // ‑
  '\u2012': '-', // ‒
  '\u2013': '-', // –
  '\u2014': '-', // —
  '\u2212': '-', // −
  '\u2044': '/', // ⁄
  '\u2019': "'", // ’
  '\t': ' ',
};

/** Marks, joiners, bidi controls and tatweel. */
const IGNORED = /[\p{M}\p{Cf}\u0640]/gu;

const ARABIC_ZERO = 0x0660; // ٠
const PERSIAN_ZERO = 0x06f0; // ۰

function foldLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  for (const zero of [ARABIC_ZERO, PERSIAN_ZERO]) if (code >= zero && code <= zero + 9) return String(code - zero);
  return LETTERS[letter] ?? letter;
}

/**
 * Lower case without marks, invisible characters or tatweel, digits 0-9, one spelling for the letters that Arabic, Persian and
 * Pashto keyboards exchange. For comparing only: what was written is cut from the original with `starts` and `ends`.
 */
export function foldLiteral(text: string): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  let at = 0;
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(IGNORED, '').toLowerCase();
    for (const letter of plain) {
      const unit = foldLetter(letter);
      folded.text += unit;
      for (let index = 0; index < unit.length; index++) {
        folded.starts.push(at);
        folded.ends.push(at + character.length);
      }
    }
    at += character.length;
  }
  return folded;
}
