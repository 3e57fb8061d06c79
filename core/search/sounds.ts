/**
 * How letters sound, for names written in one script and looked for in the other: a table of Latin spellings and one of Arabic
 * letters. docs/search-names.md says where the rules come from, with an example for every row. The costs are rounded from a search for
 * the values that find most names of golden/*.tsv with the fewest others; what they mean is in `Sound`.
 *
 * Sounds: consonants p b t d k g q x (kh) ɣ (gh) f v s z š ž č ǰ m n l r h y, vowels a e i o u.
 */

/** Where in a word a row holds; all of a row's places must. Of several rows the longest spelling is taken, then the first that holds. */
export type Place =
  | 'initial'
  | 'final'
  | 'before-front' // before e, i or y
  | 'open' // before one consonant and then e, i or y, where English says ay
  | 'closed' // before a consonant or at the end
  | 'after-vowel'
  | 'after-consonant'
  | 'prefix'; // at the beginning, with three letters or more to follow

export type Sound = {
  /** What it may be, in groups from the likeliest: 'k x č' is k, else x, else č; 'aeiou' any of the five alike. */
  like: string;
  /** What it costs, 0…1, that the other word has nothing of it. */
  missing: number;
  /** Letters that it may give to the key, the likeliest first; '-' is none. */
  keys: string;
};

export type SoundRow = { spelling: string; where: readonly Place[]; sounds: readonly Sound[] };

/** The letters of a key, and the sounds that fall together in each; h, v, y and the vowels stand in none. */
const KEY_SOUNDS = { P: 'p', B: 'b', T: 't', D: 'd', K: 'kgqxɣ', F: 'f', S: 'sz', J: 'šžčǰ', M: 'm', N: 'n', L: 'l', R: 'r' };

/** The cost of one sound for another, either way; 1 for any other two. */
export const NEAR_SOUNDS: Readonly<Record<string, number>> = {
  ...{ kq: 0.3, gq: 0.2, qɣ: 0.1, gɣ: 0.05, kg: 0.3, kɣ: 0.5, xk: 0.5, xq: 0.4, xɣ: 0.45, xh: 0.4, xg: 0.6 },
  ...{ sz: 0.45, šž: 0.35, šč: 0.4, šǰ: 0.6, čǰ: 0.45, žǰ: 0.15, čž: 0.5, fv: 0.05, pb: 0.5, td: 0.5 },
  ...{ vu: 0.2, vo: 0.2, yi: 0.15, ye: 0.35 },
  ...{ ae: 0.25, ao: 0.35, ai: 0.5, au: 0.45, ei: 0.35, eo: 0.5, eu: 0.5, io: 0.7, iu: 0.6, ou: 0.15 },
};

function keyOf(like: string): string {
  const [key] = Object.entries(KEY_SOUNDS).find(([, sounds]) => sounds.includes(like.charAt(0))) ?? ['-'];
  return key;
}

const sound = (like: string, missing = 1, keys = keyOf(like)): Sound => ({ like, missing, keys });

function row(spellings: string, ...how: (Place | Sound)[]): SoundRow[] {
  const where = how.filter((part) => typeof part === 'string');
  const sounds = how.filter((part) => typeof part !== 'string');
  return spellings.split(' ').map((spelling) => ({ spelling, where, sounds }));
}

// prettier-ignore
/** Letters read as others, after lower-casing and the exact folding. Latin accents that are not here are dropped. */
export const LETTER_VARIANTS: Readonly<Record<string, string>> = {
  ä: 'a', æ: 'ae', ə: 'a', ø: 'o', œ: 'oe', ı: 'i', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', // accents Unicode does not take apart
  č: 'ch', ć: 'ch', š: 'sh', ş: 'sh', ș: 'sh', ž: 'zh', ż: 'zh', ǰ: 'dj', ǧ: 'dj', // Slavic, Turkish, scholarly
  ğ: 'gh', ġ: 'gh', ḡ: 'gh', ḫ: 'kh', ẖ: 'kh', ḵ: 'kh', // ALA-LC, DIN 31635
  ʿ: '', ʾ: '', ʻ: '', ʼ: '', // ayn and hamza
  '\u0624' /* ؤ */: '\u0648', '\u06C6' /* ۆ */: '\u0648', '\u06C7' /* ۇ */: '\u0648', '\u06CB' /* ۋ */: '\u0648',
  '\u064A' /* ي */: '\u06CC', '\u06D0' /* ې */: '\u06CC', '\u06CD' /* ۍ */: '\u06CC', '\u06D2' /* ے */: '\u06CC', '\u06D3' /* ۓ */: '\u06CC', '\u06CE' /* ێ */: '\u06CC',
  '\u06C1' /* ہ */: '\u0647', '\u06C2' /* ۂ */: '\u0647', '\u06BE' /* ھ */: '\u0647',
  '\u0679' /* ٹ */: '\u067C', '\u0688' /* ڈ */: '\u0689', '\u0691' /* ڑ */: '\u0693', '\u06BA' /* ں */: '\u0646',
};

export const LATIN_ROWS: readonly SoundRow[] = [
  ...row('p', sound('p')),
  ...row('pf', 'initial', sound('p', 0.2, '-P'), sound('f')),
  ...row('ph f', sound('f')),
  ...row('b bh', sound('b')),
  ...row('t', sound('t')),
  ...row('nt', 'final', sound('n'), sound('t d', 1, 'TD')),
  ...row('abat', 'final', sound('a', 0.3), sound('b'), sound('a', 0.3), sound('t d', 1, 'TD')),
  ...row('th', sound('t s', 1, 'TS')),
  ...row('ts tz', sound('t', 0.3, '-'), sound('sz')),
  ...row('d', sound('d')),
  ...row('dh', sound('dz', 1, 'DS')),
  ...row('dz', sound('d', 0.15, '-'), sound('z ǰ')),
  ...row('k ck', sound('k')),
  ...row('c', 'before-front', sound('s š')),
  ...row('c', sound('k')),
  ...row('ç', sound('sč', 1, 'SJ')),
  ...row('q', sound('q k g')),
  ...row('qu', sound('k q'), sound('vu', 0.1)),
  ...row('kh', sound('x k h')),
  ...row('kn', 'initial', sound('k', 0.2, 'K-'), sound('n')),
  ...row('g', 'before-front', sound('g ǰž', 1, 'KJ')),
  ...row('g', sound('gq ɣ')),
  ...row('gh', 'final', 'after-vowel', sound('ɣgq', 0.4, 'K-')),
  ...row('gh', sound('ɣgq')),
  ...row('ngk', sound('n'), sound('g', 0.2, '-'), sound('k')),
  ...row('gn', sound('g', 0.4, 'K-'), sound('n')),
  ...row('ght', 'after-vowel', sound('ɣg', 0.25, '-K'), sound('t')),
  ...row('ch', sound('čx š k', 1, 'JK')),
  ...row('chsch', sound('x'), sound('š')),
  ...row('chs', 'closed', sound('kx č', 1, 'KJ'), sound('s')),
  ...row('tch tsch tsh cz tzsch', sound('č')),
  ...row('sh sch', sound('š')),
  ...row('zh', sound('ž ǰ')),
  ...row('dj dsch dzh', sound('ǰž')),
  ...row('dg', 'before-front', sound('ǰž')),
  ...row('j', 'final', sound('yi ǰ', 0.3, '-J')),
  ...row('j', sound('ǰ yž x', 0.6, 'J-K')),
  ...row('s', 'final', sound('sz')),
  ...row('s', sound('s z')),
  ...row('st', 'initial', sound('s š', 1, 'SJ'), sound('t')),
  ...row('stein', 'final', sound('s š', 1, 'SJ'), sound('t'), sound('e', 0.05), sound('i', 0.2), sound('n')),
  ...row('sp', 'initial', sound('s š', 1, 'SJ'), sound('p')),
  ...row('sc', 'before-front', sound('s š')),
  ...row('sz', sound('s š')),
  ...row('z', sound('z s')),
  ...row('x', 'initial', sound('zs š', 1, 'SJ')),
  ...row('x', sound('k'), sound('s z')),
  ...row('v', sound('v f', 0.7, '-F')),
  ...row('w', 'initial', sound('v u', 0.6)),
  ...row('w', 'after-vowel', 'closed', sound('vu o f', 0.3, '-F')),
  ...row('w', sound('vu', 0.4)),
  ...row('wh', sound('v h', 0.6)),
  ...row('wr', 'initial', sound('r')),
  ...row('m', sound('m')),
  ...row('n', sound('n')),
  ...row('l', sound('l')),
  ...row('r rh', sound('r')),
  ...row('h', 'initial', sound('h x', 0.6)),
  ...row('h', 'after-vowel', 'closed', sound('h', 0.1)),
  ...row('h', 'after-vowel', sound('h', 0.15)),
  ...row('h', sound('h', 0.2)),
  ...row('y', 'initial', sound('y i', 0.6)),
  ...row('y', 'final', 'after-consonant', sound('iy', 0.45)),
  ...row('y', 'after-consonant', sound('iy u', 0.25)),
  ...row('y', 'after-vowel', sound('yi', 0.15)),
  ...row('a', 'initial', sound('a', 0.5)),
  ...row('a', 'final', sound('a', 0.5)),
  ...row('a', 'open', sound('ae', 0.05)),
  ...row('a', sound('a', 0.05)),
  ...row('aa', sound('a', 0.35)),
  ...row('e', 'initial', sound('e i a', 0.55)),
  ...row('e', sound('e i a', 0)),
  ...row('ia', 'final', sound('i', 0.4), sound('a', 0.25)),
  ...row('ee', sound('i', 0.25)),
  ...row('i', 'initial', sound('i e', 0.5)),
  ...row('i', 'final', sound('i', 0.5)),
  ...row('i', sound('i e', 0.2)),
  ...row('iy', sound('iye', 0.2)),
  ...row('o', 'initial', sound('o', 0.5)),
  ...row('o', 'final', sound('o', 0.45)),
  ...row('o', sound('o', 0.1)),
  ...row('oo ou', sound('u o', 0.25)),
  ...row('eau', sound('o', 0.1)),
  ...row('u', 'initial', sound('y', 0.05), sound('u', 0.5)),
  ...row('u', 'final', sound('u', 0.45)),
  ...row('u', sound('u', 0.1)),
];

export const ARABIC_ROWS: readonly SoundRow[] = [
  ...row('\u067E' /* پ */, sound('p')),
  ...row('\u0628' /* ب */, sound('b')),
  ...row('\u062A \u0637 \u067C' /* ت ط ټ */, sound('t')),
  ...row('\u062A\u0633 \u062A\u0632 \u067C\u0633' /* تس تز ټس */, sound('t', 0.15, 'T-'), sound('s z')),
  ...row('\u062F \u0689' /* د ډ */, sound('d')),
  ...row('\u062F\u0632' /* دز */, sound('d', 0.25, 'D-'), sound('z')),
  ...row('\u062F\u062C' /* دج */, sound('d', 0.25, 'D-'), sound('ǰ')),
  ...row('\u06A9' /* ک */, sound('k')),
  ...row('\u06AF' /* گ */, sound('g')),
  ...row('\u0642' /* ق */, sound('q k g ɣ')),
  ...row('\u063A' /* غ */, sound('ɣ gq')),
  ...row('\u062E' /* خ */, sound('x')),
  ...row('\u062E\u0648\u0627' /* خوا */, sound('x'), sound('v', 0.25), sound('a', 0.4)),
  ...row('\u0641' /* ف */, sound('f')),
  ...row('\u0633 \u0635' /* س ص */, sound('s')),
  ...row('\u0632 \u0638' /* ز ظ */, sound('z')),
  ...row('\u0630 \u0636' /* ذ ض */, sound('z d', 1, 'SD')),
  ...row('\u062B' /* ث */, sound('s t')),
  ...row('\u0681' /* ځ */, sound('z ǰ', 1, 'SJ')),
  ...row('\u0685' /* څ */, sound('s č', 1, 'SJ')),
  ...row('\u0634' /* ش */, sound('š')),
  ...row('\u069A' /* ښ */, sound('š x', 1, 'JK')),
  ...row('\u0698' /* ژ */, sound('ž')),
  ...row('\u0696' /* ږ */, sound('ž g', 1, 'JK')),
  ...row('\u0686' /* چ */, sound('č')),
  ...row('\u062C' /* ج */, sound('ǰ ž')),
  ...row('\u0645' /* م */, sound('m')),
  ...row('\u0646 \u06BC' /* ن ڼ */, sound('n')),
  ...row('\u0644' /* ل */, sound('l')),
  ...row('\u0644\u0644\u0647' /* لله */, sound('l'), sound('a', 0), sound('h', 0.1)),
  ...row('\u0627\u0644' /* ال */, 'prefix', sound('aeiou', 0.05), sound('l', 0.15, 'L-')),
  ...row(
    '\u0639\u0628\u062F\u0627\u0644' /* عبدال */,
    'prefix',
    sound('aeiou', 0.35),
    sound('b'),
    sound('d'),
    sound('aeiou', 0.1),
    sound('l', 0.15, 'L-'),
  ),
  ...row(
    '\u0639\u0628\u062F\u0627\u0644\u0644\u0647' /* عبدالله */,
    sound('aeiou', 0.35),
    sound('b'),
    sound('d'),
    sound('aeiou', 0.1),
    sound('l'),
    sound('a', 0),
    sound('h', 0.1),
  ),
  ...row(
    '\u0627\u0644\u062F\u06CC\u0646' /* الدین */,
    sound('aeiou', 0.1),
    sound('l', 0.15, 'L-'),
    sound('d'),
    sound('ie', 0.3),
    sound('n'),
  ),
  ...row('\u0631 \u0693' /* ر ړ */, sound('r')),
  ...row('\u062D' /* ح */, 'initial', sound('h x', 0.7)),
  ...row('\u062D' /* ح */, sound('h x', 0.5)),
  ...row('\u0647' /* ه */, 'initial', sound('h', 0.7)),
  ...row('\u0647' /* ه */, 'final', sound('ae h', 0.45)),
  ...row('\u0647' /* ه */, sound('h', 0.15)),
  ...row('\u0648' /* و */, 'initial', sound('v uo', 0.6)),
  ...row('\u0648' /* و */, sound('uov', 0.4)),
  ...row('\u0648\u0648' /* وو */, sound('vuo', 0.1), sound('uov', 0.4)),
  ...row('\u06CC' /* ی */, 'initial', sound('y i', 0.6)),
  ...row('\u06CC' /* ی */, 'final', sound('iye a', 0.7)),
  ...row('\u06CC' /* ی */, sound('iye', 0.3)),
  ...row('\u0626' /* ئ */, sound('yie', 0.15)),
  ...row('\u0621' /* ء */, sound('aeiou', 0.05)),
  ...row('\u0639' /* ع */, 'initial', sound('aeiou', 0.35)),
  ...row('\u0639' /* ع */, sound('aeiou', 0.1)),
  ...row('\u0622' /* آ */, sound('a o', 0.5)),
  ...row('\u0627' /* ا */, 'initial', sound('aeiou', 0.5)),
  ...row('\u0627' /* ا */, 'final', sound('a o', 0.5)),
  ...row('\u0627' /* ا */, sound('a o', 0.45)),
  ...row('\u0627\u06CC' /* ای */, 'initial', sound('aeiou', 0), sound('iye', 0.3)),
  ...row('\u0627\u0648' /* او */, 'initial', sound('aeiou', 0), sound('uov', 0.4)),
  ...row('\u0627\u06CC' /* ای */, sound('a', 0.05), sound('iye', 0.4)),
  ...row('\u0622\u06CC \u0622\u0626' /* آی آئ */, 'initial', sound('aeiou', 0.1), sound('iye', 0.4)),
  ...row('\u0627\u0626' /* ائ */, sound('a', 0.05), sound('iye', 0.15)),
  ...row('\u0627\u0626\u06CC' /* ائی */, sound('a', 0.3), sound('iye', 0.3)),
  ...row('\u0627\u0633' /* اس */, 'initial', sound('aeiou', 0.2), sound('s')),
  ...row('\u0627\u0634' /* اش */, 'initial', sound('aeiou', 0.2), sound('š s')),
];
