/**
 * An archive large enough to show what grows, filled by plain SQL: at two thousandths of a second an article, a million through the
 * verbs would take a night. What the rows hold is what the verbs would have written; only authors, revisions and the log are left out.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { openArchive } from '../../archive/archive.ts';
import { fillSample } from '../../archive/fill-sample.ts';
import { prepareArchive } from '../../archive/prepare-archive.ts';
import { reindexAll } from '../../archive/reindex.ts';
import { analyse } from '../../core/search/analyser.ts';
import { SEARCH_COLUMNS, type SearchColumn } from '../../core/search/columns.ts';
import { listTokens } from '../../core/search/lists.ts';
import { vocabularyEntry } from '../../core/search/vocabulary.ts';
import { MERGED } from '../../db/sqlite/search-index.ts';
import { generator } from './random.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const WORDS = 150_000;
const [TITLE, STANDFIRST, BODY] = [7, 20, 280];
const BATCH = 1_000;
const LANGUAGES = ['fa-AF', 'fa-AF', 'fa-AF', 'ps', 'en', 'de'];
const SITES = ['spoghmai', 'hindukush-bulletin', 'afgazad'];
const FIRST_YEAR = 2002;
const YEARS = 24;
const IDS = 2 ** 27;
/** The commonest words of Persian, so that a query for «و» is one; the rest are made of syllables. */
const COMMON = ['و', 'در', 'به', 'از', 'که', 'این', 'را', 'با', 'است', 'برای', 'آن', 'یک'];
const SYLLABLES = ['کا', 'بل', 'رو', 'دا', 'نو', 'شت', 'گر', 'پا', 'خا', 'نی', 'ست', 'ور', 'زا', 'لم', 'قن', 'فر', 'جو', 'هر', 'سم', 'غز'];

/** The word of a rank (0 is the commonest), the same in exact and folded spelling. */
export const VOCABULARY: readonly string[] = words();

function words(): string[] {
  const made = new Set(COMMON);
  for (let n = 1; made.size < WORDS; n++) {
    let word = '';
    for (let rest = n; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    const [token, ...more] = analyse(word, 'fa', 'folded');
    if (more.length === 0 && token?.token === word) made.add(word);
  }
  return [...made];
}

/** A text of words whose frequency falls with their rank, as in any language (Zipf 1949). */
const textOf = (next: () => number, count: number): string =>
  Array.from({ length: count }, () => VOCABULARY[Math.floor(WORDS ** next()) - 1] ?? 'و').join(' ');

/** The words of the article with this number, in their order. */
export function wordsOfArticle(number: number): { title: string; standfirst: string; body: string } {
  const next = generator(number);
  return { title: textOf(next, TITLE), standfirst: textOf(next, STANDFIRST), body: textOf(next, BODY) };
}

export type Corpus = { home: string; size: number };

export async function newCorpus(home: string): Promise<Corpus> {
  mkdirSync(home, { recursive: true });
  await prepareArchive({ home }, path.join(ROOT, 'prisma'));
  const archive = await openArchive({ home, url: 'http://localhost' });
  await reindexAll(archive);
  await fillSample(archive, path.join(ROOT, 'prisma/sample'));
  await archive.db.close();
  const db = new BetterSqlite3(path.join(home, 'archive.sqlite'));
  for (let from = 0; from < WORDS; from += BATCH) learn(db, VOCABULARY.slice(from, from + BATCH));
  db.close();
  return { home, size: 0 };
}

function learn(db: BetterSqlite3.Database, tokens: readonly string[]): void {
  const term = db.prepare('INSERT OR IGNORE INTO "SearchTerm" VALUES (?)');
  const key = db.prepare('INSERT OR IGNORE INTO "SearchKey" VALUES (?, ?)');
  db.transaction(() => {
    for (const { token, keys } of tokens.map(vocabularyEntry)) {
      term.run(token);
      for (const one of keys) key.run(one, token);
    }
  })();
}

/** Adds articles until there are `size`. */
export function grow(corpus: Corpus, size: number): Corpus {
  const db = new BetterSqlite3(path.join(corpus.home, 'archive.sqlite'));
  // Nobody's work is lost if this is.
  db.pragma('synchronous=0');
  db.pragma('cache_size=-400000');
  const sites = SITES.map((slug) => db.prepare('SELECT "id" FROM "Site" WHERE "slug" = ?').pluck().get(slug) as number);
  const insert = inserter(db);
  // As much as the verbs merge with so many articles.
  const merge = db.prepare(`INSERT INTO "ArticleSearch" ("ArticleSearch", rank) VALUES ('merge', ?)`);
  for (let from = corpus.size; from < size; from += BATCH) {
    db.transaction(() => {
      for (let number = from; number < Math.min(size, from + BATCH); number++) insert(number, sites[number % sites.length] ?? 1);
      merge.run(MERGED * BATCH);
    })();
    process.stderr.write(`\r${Math.min(size, from + BATCH)} of ${size} articles `);
  }
  process.stderr.write('\n');
  db.prepare('INSERT OR REPLACE INTO "FacetCount" SELECT \'year-gregorian\', ?, ?').run(String(FIRST_YEAR), size);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return { home: corpus.home, size };
}

function inserter(db: BetterSqlite3.Database): (number: number, siteId: number) => void {
  const work = db.prepare('INSERT INTO "Work" DEFAULT VALUES');
  const article =
    db.prepare(`INSERT INTO "Article" ("slug","workId","siteId","language","direction","title","standfirst","body","status","sortDate","dateIso",
    "datePrecision","dateCalendar","received","createdAt","updatedAt","revision","hash") VALUES (?,?,?,?,'rtl',?,?,?,'published',?,?,'day','gregorian','import',?,?,1,'')`);
  const document = db.prepare('INSERT INTO "SearchDocument" ("articleId","place","facets") VALUES (?,?,?)');
  const plain = db.prepare('INSERT INTO "SearchText" ("articleId","text") VALUES (?,?)');
  const columns = [...SEARCH_COLUMNS, 'lists'];
  const row = db.prepare(`INSERT INTO "ArticleSearch" (rowid, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})`);
  return (number, siteId) => {
    const { title, standfirst, body } = wordsOfArticle(number);
    const day = new Date(Date.UTC(FIRST_YEAR, 0, 1) + Math.floor(generator(number + 1e9)() * YEARS * 365) * 86_400_000);
    const iso = day.toISOString().slice(0, 10);
    const language = LANGUAGES[number % LANGUAGES.length] ?? 'fa-AF';
    const workId = work.run().lastInsertRowid;
    const slug = `made-${number}`;
    const id = Number(article.run(slug, workId, siteId, language, title, standfirst, body, iso, iso, iso, iso).lastInsertRowid);
    const lists = [
      { facet: 'all', value: '' },
      { facet: 'language', value: language },
      { facet: 'site', value: SITES[number % SITES.length] ?? '' },
      { facet: 'contributor', value: `person-${number % 400}` },
      { facet: 'subject', value: `subject-${number % 30}` },
      { facet: 'year-gregorian', value: iso.slice(0, 4) },
      { facet: 'year-solar', value: String(Number(iso.slice(0, 4)) - (iso.slice(5) < '03-21' ? 622 : 621)) },
    ];
    const place = Number(iso.replaceAll('-', '')) * IDS + id;
    document.run(id, place, lists.map(({ facet, value }) => `${facet} ${value}`).join('\n'));
    plain.run(id, `${standfirst}\n\n${body}`);
    const texts: Partial<Record<SearchColumn, string>> = {
      title_e: title,
      title_f: title,
      standfirst_e: standfirst,
      standfirst_f: standfirst,
      body_e: body,
      body_f: body,
    };
    row.run(BigInt(place), ...SEARCH_COLUMNS.map((column) => texts[column] ?? ''), listTokens(id, lists));
  };
}
