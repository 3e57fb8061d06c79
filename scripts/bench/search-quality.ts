/**
 * How well the archive finds: questions and titles whose answer is known, asked through the verb that the page and the API ask through,
 * of an archive made of the corpora. Measures: mean reciprocal rank (MRR, Voorhees 1999) and nDCG (Järvelin and Kekäläinen 2002), both of
 * the first ten hits, each question having one right answer.
 *
 * The corpora lie beside the project (`../shared/corpora`) and are not part of it; without them nothing is measured, and said.
 * Alone: `node --conditions=react-server --import tsx --no-warnings scripts/bench/search-quality.ts [--all]
 * [--only=pquad|ntrex|pashto]`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CONSOLE, openArchive, type Archive } from '../../archive/archive.ts';
import { prepareArchive } from '../../archive/prepare-archive.ts';
import { saveSite } from '../../archive/save-site.ts';
import { searchArticles } from '../../archive/search-articles.ts';
import { storeArticle } from '../../archive/store-article.ts';
import { CHANGES, mistyped } from './query-changes.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const CORPORA = path.join(ROOT, '../shared/corpora');
const SITE = 'corpus';
const HITS = 10;
/** Of the 5,995 questions of PQuAD every fourth is asked, unless all are wanted. */
const EVERY = 4;

export type QualityRow = {
  measure: string;
  /** Queries asked; in a row of changed questions, those that the change leaves as they were count as asked. */
  asked: number;
  /** How many of them the change changed. */
  changed?: number;
  mrr: number;
  ndcg: number;
  /** What the change takes from the MRR. */
  cost?: number;
  /** Milliseconds a query takes on average, snippets included. */
  ms: number;
  target: { mrr?: number; ndcg?: number; cost?: number };
  met: boolean;
};
export type QualityReport = { rows: QualityRow[]; notes: string[] };

type Text = { slug: string; language: string; title: string; body: string };
type Question = { query: string; answer: string };
type Answers = { ranks: number[]; ms: number };

const PARTS = ['pquad', 'ntrex', 'pashto'] as const;
/** `ntrex` is all of it, `pashto` the Pashto part of it. */
export type QualityPart = (typeof PARTS)[number];

/** @param options.all every question of PQuAD, not a sample of a quarter; `only` one part of the measurements */
export async function measureQuality({ all = false, only }: { all?: boolean; only?: QualityPart } = {}): Promise<QualityReport> {
  if (!existsSync(CORPORA)) return { rows: [], notes: ['The corpora are not there (../shared/corpora): search quality was not measured.'] };
  const rows: QualityRow[] = [];
  if (!only || only === 'pquad') rows.push(...(await pquad(all ? 1 : EVERY)));
  if (only !== 'pquad') rows.push(...(await ntrex(only === 'pashto' ? ['ps'] : ['fa-AF', 'fa-IR', 'ps'])));
  return { rows, notes: all || (only && only !== 'pquad') ? [] : [`PQuAD: every ${EVERY}th question.`] };
}

async function pquad(every: number): Promise<QualityRow[]> {
  const passages = lines<{ id: string; title: string; text: string }>('pquad/passages.jsonl');
  const questions = lines<{ passage: string; question: string }>('pquad/questions.jsonl')
    .filter((_, index) => index % every === 0)
    .map(({ passage, question }): Question => ({ query: question, answer: passage }));
  return withArchive(
    passages.map(({ id, title, text }) => ({ slug: id, language: 'fa', title, body: text })),
    async (archive) => {
      const asWritten = await ask(archive, questions);
      const rows = [row('PQuAD: question, its passage', asWritten, { mrr: 0.955, ndcg: 0.965 })];
      for (const [name, change] of Object.entries({ ...CHANGES, 'a typo in every long word': mistyped })) {
        const changed = questions.map((question, index) => ({ ...question, query: change(question.query, index + 1) }));
        const target = change === mistyped ? { mrr: 0.9 } : { cost: 0.005 };
        rows.push(row(`PQuAD: ${name}`, await askAgain(archive, questions, asWritten, changed), target, asWritten));
      }
      return rows;
    },
  );
}

type Document = { doc: string; language: string; title: string; sentences: string[] };

/** Each archive holds the articles of one language: the question is which story, not which language. */
async function ntrex(languages: readonly string[]): Promise<QualityRow[]> {
  const documents = lines<Document>('ntrex/articles.jsonl');
  const slugOf = ({ doc }: Document) => `n${doc.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
  const measure = (name: string, from: string, to: string, least: number) =>
    withArchive(
      documents
        .filter(({ language }) => language === to)
        .map((document) => {
          // Where a title looks for its own body, it must not find itself.
          const title = from === to ? document.doc : document.title;
          return { slug: slugOf(document), language: to, title, body: document.sentences.join('\n\n') };
        }),
      async (archive) => {
        const titles = documents.filter(({ language }) => language === from);
        const found = await ask(
          archive,
          titles.map((document) => ({ query: document.title, answer: slugOf(document) })),
        );
        return row(`NTREX: ${name}`, found, { mrr: least });
      },
    );
  const all = [
    ['Iranian title, Dari article', 'fa-IR', 'fa-AF', 0.88],
    ['Dari title, Iranian article', 'fa-AF', 'fa-IR', 0.88],
    ['Pashto title, its body', 'ps', 'ps', 0.9],
  ] as const;
  const rows: QualityRow[] = [];
  for (const [name, from, to, least] of all) if (languages.includes(to)) rows.push(await measure(name, from, to, least));
  return rows;
}

const lines = <Line>(file: string): Line[] =>
  readFileSync(path.join(CORPORA, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

/** A home of its own with the texts as published articles, gone afterwards. */
async function withArchive<Result>(texts: Text[], measure: (archive: Archive) => Promise<Result>): Promise<Result> {
  const home = mkdtempSync(path.join(tmpdir(), 'bayaz-quality-'));
  try {
    await prepareArchive({ home }, path.join(ROOT, 'prisma'));
    const archive = await openArchive({ home, url: 'http://localhost' });
    try {
      await fill(archive, texts);
      return await measure(archive);
    } finally {
      await archive.db.close();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function fill(archive: Archive, texts: Text[]): Promise<void> {
  await saveSite(archive, CONSOLE, {
    slug: SITE,
    names: { fa: 'پیکره', en: 'Corpus' },
    language: 'fa',
    calendar: 'gregorian',
    mastheads: [],
    sections: [],
  });
  await archive.db.write(async (transaction) => {
    for (const text of texts) {
      const draft = { ...text, site: SITE, contributors: [], subjects: [], appearances: [] };
      await storeArticle(archive, transaction, CONSOLE, { draft, status: 'published', received: 'import', verb: 'import-article' });
    }
  });
}

async function ask(archive: Archive, questions: Question[]): Promise<Answers> {
  const ranks: number[] = [];
  const begin = performance.now();
  for (const { query, answer } of questions) {
    const { hits } = await searchArticles(archive, { query, sort: 'relevance', page: 1, locale: 'fa', limit: HITS });
    ranks.push(hits.findIndex(({ card }) => card.slug === answer) + 1);
  }
  return { ranks, ms: (performance.now() - begin) / Math.max(1, questions.length) };
}

/** As `ask`, but a question that the change left as it was is not asked twice. */
async function askAgain(archive: Archive, before: Question[], known: Answers, after: Question[]): Promise<Answers & { changed: number }> {
  const differs = after.map(({ query }, index) => query !== before[index]?.query);
  const asked = await ask(
    archive,
    after.filter((_, index) => differs[index]),
  );
  const changed = [...asked.ranks];
  const ranks = known.ranks.map((rank, index) => (differs[index] ? (changed.shift() ?? 0) : rank));
  return { ranks, ms: asked.ms, changed: asked.ranks.length };
}

function row(measure: string, answers: Answers & { changed?: number }, target: QualityRow['target'], asWritten?: Answers): QualityRow {
  const mrr = mean(answers.ranks, (rank) => 1 / rank);
  const ndcg = mean(answers.ranks, (rank) => 1 / Math.log2(rank + 1));
  const cost = asWritten ? mean(asWritten.ranks, (rank) => 1 / rank) - mrr : undefined;
  const met = mrr >= (target.mrr ?? 0) && ndcg >= (target.ndcg ?? 0) && (cost ?? 0) < (target.cost ?? 1);
  return { measure, asked: answers.ranks.length, changed: answers.changed, mrr, ndcg, cost, ms: answers.ms, target, met };
}

const mean = (ranks: number[], gain: (rank: number) => number): number =>
  ranks.reduce((sum, rank) => sum + (rank > 0 ? gain(rank) : 0), 0) / Math.max(1, ranks.length);

/** The report as a Markdown table. */
export function qualityTable({ rows, notes }: QualityReport): string {
  const number = (value: number | undefined) => (value === undefined ? '' : value.toFixed(4));
  const wanted = ({ mrr, ndcg, cost }: QualityRow['target']) =>
    [mrr && `MRR ≥ ${mrr}`, ndcg && `nDCG ≥ ${ndcg}`, cost && `cost < ${cost}`].filter(Boolean).join(', ');
  const body = rows.map(
    ({ measure, asked, changed, mrr, ndcg, cost, ms, target, met }) =>
      `| ${[measure, asked, changed ?? '', number(mrr), number(ndcg), number(cost), ms.toFixed(1), wanted(target), met ? 'yes' : 'NO'].join(' | ')} |\n`,
  );
  const head = '| measure | asked | changed | MRR@10 | nDCG@10 | cost | ms each | target | met |\n|---|---|---|---|---|---|---|---|---|\n';
  return [...notes.map((note) => `${note}\n`), ...(rows.length > 0 ? [head, ...body] : [])].join('');
}

if (process.argv[1] === import.meta.filename) {
  const only = PARTS.find((part) => process.argv.includes(`--only=${part}`));
  process.stdout.write(qualityTable(await measureQuality({ all: process.argv.includes('--all'), only })));
}
