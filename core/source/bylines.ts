import type { ContributorRole } from '../article/model.ts';
import { bare, sameLengthFold } from './letters.ts';
import { looksLikeName, splitNames } from './names.ts';

/** Words before a name, in the spelling of `sameLengthFold`. */
export const ROLE_LABELS: readonly { role: ContributorRole; words: readonly string[] }[] = [
  {
    role: 'author',
    words: [
      'author',
      'authors',
      'writer',
      'written by',
      'by',
      'autor',
      'autorin',
      'von',
      'verfasser',
      'verfasserin',
      'auteur',
      'auteure',
      'par',
      'نویسنده',
      'نگارنده',
      'نگارش',
      'تتبع و نگارش',
      'نوشته',
      'نوشتهٔ',
      'نوشته ی',
      'به قلم',
      'بقلم',
      'مولف',
      'شاعر',
      'سراینده',
      'از',
      'لیکوال',
      'لیکواله',
      'لیکونکی',
      'لیکونکې',
      'لیکنه',
      'د لیکوال نوم',
    ],
  },
  {
    role: 'translator',
    words: [
      'translator',
      'translated by',
      'translation',
      'translation by',
      'übersetzer',
      'übersetzerin',
      'übersetzung',
      'übersetzt von',
      'traducteur',
      'traductrice',
      'traduction',
      'traduit par',
      'مترجم',
      'برگردان',
      'برگردان از',
      'برگرداننده',
      'ترجمه',
      'ترجمهٔ',
      'ترجمه ی',
      'ژباړن',
      'ژباړونکی',
      'ژباړونکې',
      'ژباړه',
      'ژباړه او لنډیز',
    ],
  },
  { role: 'editor', words: ['editor', 'edited by', 'redaktion', 'ویراستار', 'ویرایش', 'مهتمم', 'سمونوال', 'سمونه', 'ایډیټر'] },
  {
    role: 'photographer',
    words: ['photographer', 'photographs by', 'photos by', 'fotograf', 'photographe', 'عکاس', 'عکسبردار', 'انځورگر'],
  },
  { role: 'illustrator', words: ['illustrator', 'illustrated by', 'illustrations by', 'تصویرگر', 'کارتونیست'] },
  {
    role: 'compiler',
    words: ['compiled by', 'compiler', 'گردآورنده', 'گردآوری', 'تهیه و ترتیب', 'تهیه کننده', 'راټولوونکی', 'راټولونه', 'ټولونکی'],
  },
];

/** Those that need no colon, if a name follows. */
const WITHOUT_COLON = new Set(
  'by,written by,von,par,translated by,translation by,übersetzt von,traduit par,edited by,photographs by,photos by,compiled by,به قلم,بقلم,نوشتهٔ,نوشته ی,ترجمهٔ,ترجمه ی,برگردان'.split(
    ',',
  ),
);
/** "Translated from the German by" */
const FROM_LANGUAGE = /^translated from (?:the )?\p{L}+ by/u;

export type Credit = { role: ContributorRole; name: string };

type Label = { role: ContributorRole; start: number; end: number };

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (a: string, b: string) => b.length - a.length;
const roleOf = new Map(ROLE_LABELS.flatMap(({ role, words }) => words.map((word) => [sameLengthFold(word), role] as const)));
const allWords = [...roleOf.keys()].sort(longestFirst);
const COLON_LABEL = new RegExp(`(?<![\\p{L}\\p{M}])(${allWords.map(escaped).join('|')})\\s*(?:[:=]|\\s[\u2013-]\\s)\\s*`, 'gu');
const OPEN_LABEL = new RegExp(
  `(?<![\\p{L}\\p{M}])(${[...WITHOUT_COLON].map(sameLengthFold).sort(longestFirst).map(escaped).join('|')})\\s+`,
  'gu',
);

function labelsIn(folded: string, pattern: RegExp): Label[] {
  return [...folded.matchAll(pattern)].map((match) => ({
    role: roleOf.get(match[1] ?? '') ?? 'author',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * The credits of a line that is nothing but a byline: "By A and B", «نویسنده: الف / مترجم: ب». Null for any other line. A label
 * with nothing after it gives one credit with the name ''.
 */
export function bylineOf(text: string): Credit[] | null {
  const line = bare(text);
  const folded = sameLengthFold(line).replace(FROM_LANGUAGE, (match) => 'translated by'.padEnd(match.length));
  for (const [pattern, mustLookLikeName] of [
    [COLON_LABEL, false],
    [OPEN_LABEL, true],
  ] as const) {
    const labels = labelsIn(folded, pattern);
    if (labels[0]?.start !== 0) continue;
    const credits = labels.flatMap((label, index) => {
      const value = line.slice(label.end, labels[index + 1]?.start ?? line.length);
      return splitNames(value.replace(/[\s,;|/\u060c\u061b.\u06d4\u2013-]+$/u, (end) => (end.startsWith('.') ? '.' : ''))).map((name) => ({
        role: label.role,
        name,
      }));
    });
    const believable = credits.every(({ name }) => name.length <= 80 && (looksLikeName(name) || (!mustLookLikeName && isPlain(name))));
    if (believable) return credits;
  }
  return null;
}

/** After a colon, one word is name enough, and so is an agency; a sentence is not. */
const isPlain = (name: string): boolean => name.split(/\s+/).length <= 6 && !/[!?\u061f:]/.test(name);
