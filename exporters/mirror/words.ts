import type { ArticleCard } from '../../core/article/views.ts';
import { analyse } from '../../core/search/analyser.ts';
import { compareNames } from '../../core/text/collate.ts';
import type { WordEntry } from './jobs.ts';

/** A word that stands in more titles than this leads nowhere by itself. */
export const COMMON_WORD = 200;
/** Titles on one page of a letter. */
const PAGE = 1_500;

type Found = { forms: Map<string, number>; articles: WordEntry['articles'] };

const initialOf = (word: string): string =>
  word
    .normalize('NFD')
    .match(/[\p{L}\p{N}]/u)?.[0]
    ?.toLocaleUpperCase() ?? '#';

/**
 * The words of all titles under their first letters, each with the articles that have it, in the order given. Forms that the search
 * takes for one (core/search) stand together under the commonest of them.
 */
export function wordIndex(cards: readonly ArticleCard[]): { letter: string; pages: WordEntry[][]; count: number }[] {
  const words = new Map<string, Found>();
  for (const card of cards) for (const [token, form] of wordsOf(card)) add(words, token, form, card);
  const compare = compareNames('fa');
  const letters = new Map<string, WordEntry[]>();
  const entries = [...words.values()]
    .filter(({ articles }) => articles.length <= COMMON_WORD)
    .map(({ forms, articles }) => ({ word: commonest(forms), articles }))
    .sort((a, b) => compare(a.word, b.word));
  for (const entry of entries) {
    const letter = initialOf(entry.word);
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters]
    .sort(([a], [b]) => compare(a, b))
    .map(([letter, ofLetter]) => ({ letter, pages: pagesOf(ofLetter), count: ofLetter.length }));
}

/** Each word of a title once, as a search would find it. Numbers and single letters are none. */
function wordsOf({ kicker, title, language }: ArticleCard): Map<string, string> {
  const text = [kicker, title].filter(Boolean).join('\n');
  const found = analyse(text, language).filter(({ token, joined }) => !joined && /\p{L}.*\p{L}/u.test(token));
  return new Map(found.map(({ token, start, end }) => [token, text.slice(start, end)]));
}

function add(words: Map<string, Found>, token: string, form: string, { slug, title, language, direction }: ArticleCard): void {
  const found: Found = words.get(token) ?? { forms: new Map(), articles: [] };
  words.set(token, found);
  found.forms.set(form, (found.forms.get(form) ?? 0) + 1);
  if (found.articles.length <= COMMON_WORD) found.articles.push({ slug, title, language, direction });
}

const commonest = (forms: Map<string, number>): string => [...forms].reduce((most, form) => (form[1] > most[1] ? form : most))[0];

function pagesOf(entries: WordEntry[]): WordEntry[][] {
  const pages: WordEntry[][] = [[]];
  let room = PAGE;
  for (const entry of entries) {
    if (room < 0) {
      pages.push([]);
      room = PAGE;
    }
    pages.at(-1)?.push(entry);
    room -= entry.articles.length;
  }
  return pages;
}
