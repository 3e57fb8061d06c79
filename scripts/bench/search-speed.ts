/**
 * How long an answer takes, facets and snippets included, as the archive grows: asked through the verb that the page and the API ask
 * through, in one process on one core, each question once (nothing is cached between them but SQLite's own pages).
 */
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { openArchive, type Archive } from '../../archive/archive.ts';
import { indexArticle } from '../../archive/index-article.ts';
import { searchArticles } from '../../archive/search-articles.ts';
import { findArticle } from '../../db/articles.ts';
import { generator } from './random.ts';
import { VOCABULARY, grow, newCorpus, wordsOfArticle } from './search-corpus.ts';

const HOME = path.join(import.meta.dirname, '../../.cache/bench-search');
const ASKED = 100;
const SAVES = 50;

export type SpeedRow = {
  articles: number;
  asked: string;
  queries: number;
  p50: number;
  p95: number;
  most: number;
  target?: number;
  megabytes: number;
};

const KINDS: readonly { asked: string; target?: (articles: number) => number; query: (next: () => number, articles: number) => string }[] =
  [
    { asked: 'the commonest word («و»)', target: short, query: () => 'و' },
    { asked: 'one word of any frequency', target: short, query: (next) => wordOf(next) },
    { asked: 'two words', target: short, query: (next) => `${wordOf(next)} ${wordOf(next)}` },
    { asked: 'a whole question', target: long, query: question },
    { asked: 'a word and a filter', target: short, query: (next) => `${wordOf(next)} year:2011 lang:ps` },
    { asked: 'a misspelled word', query: (next) => misspelled(VOCABULARY[2_000 + Math.floor(next() * 100_000)] ?? '') },
  ];

function short(articles: number): number {
  return articles > 100_000 ? 100 : 25;
}
function long(articles: number): number {
  return articles > 100_000 ? 100 : 50;
}
const wordOf = (next: () => number): string => VOCABULARY[Math.floor(VOCABULARY.length ** next()) - 1] ?? 'و';
const misspelled = (word: string): string => `${word.slice(0, 2)}${word.slice(3)}`;

/** Eleven words of one article, as a question would have them: frequent ones and rare ones. */
function question(next: () => number, articles: number): string {
  const { body } = wordsOfArticle(Math.floor(next() * articles));
  return [...new Set(body.split(' '))].slice(0, 11).join(' ');
}

/** @param sizes how many articles, rising */
export async function measureSpeed(sizes: readonly number[]): Promise<SpeedRow[]> {
  rmSync(HOME, { recursive: true, force: true });
  let corpus = await newCorpus(HOME);
  const rows: SpeedRow[] = [];
  for (const size of sizes) {
    corpus = grow(corpus, size);
    const archive = await openArchive({ home: HOME, url: 'http://localhost' });
    const megabytes = Math.round(statSync(path.join(HOME, 'archive.sqlite')).size / 1e6);
    for (const { asked, target, query } of KINDS) {
      const next = generator(size);
      const times: number[] = [];
      for (let n = 0; n < ASKED; n++) times.push(await timed(() => ask(archive, query(next, size))));
      rows.push({ articles: size, asked, queries: ASKED, ...percentiles(times), target: target?.(size), megabytes });
    }
    rows.push({
      articles: size,
      asked: 'indexing one article',
      queries: SAVES,
      ...percentiles(await saves(archive, size)),
      target: 20,
      megabytes,
    });
    await archive.db.close();
    for (const row of rows.filter(({ articles }) => articles === size)) process.stderr.write(`${JSON.stringify(row)}\n`);
  }
  return rows;
}

const ask = (archive: Archive, query: string) => searchArticles(archive, { query, sort: 'relevance', page: 1, locale: 'fa' });

async function saves(archive: Archive, size: number): Promise<number[]> {
  const next = generator(size + 1);
  const times: number[] = [];
  for (let n = 0; n < SAVES; n++) {
    const article = await findArticle(archive.db.reader, `made-${Math.floor(next() * size)}`);
    if (article) await archive.db.write(async (transaction) => times.push(await timed(() => indexArticle(transaction, article))));
  }
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function percentiles(times: number[]): { p50: number; p95: number; most: number } {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}
