import { foldingOf } from '../search/folding.ts';

/**
 * Letters that a reader of print, human or machine, takes for one another: in Arabic script those of one skeleton, told apart by
 * their dots only, and in Latin the usual victims of OCR.
 */
export const LOOK_ALIKES: readonly string[] = [
  '\u0628\u067e\u062a\u062b\u0646\u067c\u06cc', // ب پ ت ث ن ټ ی
  '\u062c\u0686\u062d\u062e\u0681\u0685', // ج چ ح خ ځ څ
  '\u062f\u0630\u0689', // د ذ ډ
  '\u0631\u0632\u0698\u0693\u0696', // ر ز ژ ړ ږ
  '\u0633\u0634\u069a', // س ش ښ
  '\u0635\u0636', // ص ض
  '\u0637\u0638', // ط ظ
  '\u0639\u063a', // ع غ
  '\u0641\u0642', // ف ق
  '\u06a9\u06af\u0644', // ک گ ل
  'il1j',
  'o0q',
  'ce',
  'uv',
  's5',
  'b68',
];
const LOOK = new Map(LOOK_ALIKES.flatMap((group, look) => [...group].map((letter) => [letter.charCodeAt(0), look] as const)));

/** What it costs to take one letter for another of the same look, where any other letter costs 1. */
const LOOK_ALIKE_COST = 0.35;
/** Longer texts are compared by their heads. */
const COMPARED = 240;

const foldWord = foldingOf('fa', 'folded');

/** The same names and couplets are compared with every line of a head. */
const REMEMBERED = 2_000;
const remembered = new Map<string, string>();

/** Letters and digits only, in one spelling: spaces, ZWNJ, marks, case and keyboards do not matter. */
export function lettersOf(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const letters = foldWord(text).replace(/[^\p{L}\p{N}]/gu, '');
  if (remembered.size >= REMEMBERED) remembered.clear();
  if (text.length <= COMPARED) remembered.set(text, letters);
  return letters;
}

/**
 * How alike two printed texts are, 0 to 1; 1 means the same letters. An edit distance (Levenshtein 1966) in which letters of the same
 * look are near to one another, over the length of the longer.
 * @param least below this nobody asks how alike: 0 is returned at once when the lengths alone say so
 */
export function similarity(a: string, b: string, least = 0): number {
  const [left, right] = [lettersOf(a).slice(0, COMPARED), lettersOf(b).slice(0, COMPARED)];
  const longer = Math.max(left.length, right.length);
  if (longer === 0 || Math.min(left.length, right.length) < least * longer) return 0;
  if (left === right) return 1;
  const likeness = 1 - distance(left, right) / longer;
  return likeness < least ? 0 : likeness;
}

function distance(left: string, right: string): number {
  const rightLooks = looksOf(right);
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  let next = [...row];
  looksOf(left).forEach((look, i) => {
    next[0] = i + 1;
    for (let j = 0; j < right.length; j++) {
      const same = left.charCodeAt(i) === right.charCodeAt(j);
      const cost = same ? 0 : look !== undefined && look === rightLooks[j] ? LOOK_ALIKE_COST : 1;
      next[j + 1] = Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + cost);
    }
    [row, next] = [next, row];
  });
  return row[right.length] ?? 0;
}

const looksOf = (text: string): (number | undefined)[] =>
  Array.from({ length: text.length }, (_, index) => LOOK.get(text.charCodeAt(index)));
