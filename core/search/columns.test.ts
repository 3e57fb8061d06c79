import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUNDARY, analyse } from './analyser.ts';
import { BM25_WEIGHTS, FTS_TOKENIZER, SEARCH_COLUMNS, searchColumns } from './columns.ts';
import type { SearchInput } from './columns.ts';
import { anyLanguage, anyString } from './test-strings.ts';

const nothing: SearchInput = { language: 'fa', title: '', body: '', people: [], outlets: [], captions: [], verse: [] };

/** What FTS5 itself makes of each text: its tokens in order. */
function tokensInFts5(texts: string[]): string[][] {
  const database = new Database(':memory:');
  database.exec(`CREATE VIRTUAL TABLE sample USING fts5(text, tokenize="${FTS_TOKENIZER}")`);
  database.exec(`CREATE VIRTUAL TABLE instances USING fts5vocab('sample', 'instance')`);
  const insert = database.prepare('INSERT INTO sample (rowid, text) VALUES (?, ?)');
  database.transaction(() => texts.forEach((text, index) => insert.run(index, text)))();
  const found = texts.map((): string[] => []);
  const rows = database.prepare<[], { term: string; doc: number; offset: number }>('SELECT term, doc, offset FROM instances');
  for (const { term, doc, offset } of rows.iterate()) (found[doc] ?? [])[offset] = term;
  database.close();
  return found;
}

describe('the row of an article', () => {
  it('has every column, in the order of the weights', () => {
    expect(Object.keys(searchColumns(nothing)).sort()).toEqual([...SEARCH_COLUMNS].sort());
    expect(BM25_WEIGHTS).toHaveLength(SEARCH_COLUMNS.length);
    expect(SEARCH_COLUMNS.slice(0, 3)).toEqual(['title_e', 'title_f', 'standfirst_e']);
    expect(Object.values(searchColumns(nothing)).join('')).toBe('');
  });

  it('adds to the folded weight where the spelling is exact, and weighs the title above the body', () => {
    const weight = (column: (typeof SEARCH_COLUMNS)[number]) => BM25_WEIGHTS[SEARCH_COLUMNS.indexOf(column)] ?? 0;
    expect(weight('title_e')).toBeGreaterThan(weight('body_e'));
    expect(weight('title_f')).toBeGreaterThan(weight('body_f'));
    expect(Math.min(...BM25_WEIGHTS)).toBeGreaterThan(0);
  });

  it('puts joined forms behind a boundary, out of the way of phrases', () => {
    const row = searchColumns({ ...nothing, title: 'رئیس‌جمهور ما' });
    expect(row.title_e).toBe(`رئیس جمهور ما ${BOUNDARY} رئیسجمهور`);
    expect(row.title_f).toBe(`رییس جمهور ما ${BOUNDARY} رییسجمهور`);
  });

  it('keeps the entries of a list apart', () => {
    const row = searchColumns({ ...nothing, people: ['M.K. Bhadrakumar', '', 'Émile Zola'] });
    expect(row.people_e).toBe(`m k bhadrakumar ${BOUNDARY} émile zola`);
    expect(row.people_f).toBe(`m k bhadrakumar ${BOUNDARY} emile zola`);
  });

  it('folds by the language of the article', () => {
    expect(searchColumns({ ...nothing, language: 'ps', body: 'سړي' }).body_e).toBe('سړي');
    expect(searchColumns({ ...nothing, language: 'fa', body: 'سړي' }).body_e).toBe('سړی');
  });
});

describe('FTS5 takes the tokens apart as they were put together', () => {
  it('for every character of Unicode, at the beginning, within and at the end of a word', () => {
    const texts: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      if (!/[\p{L}\p{N}\p{M}\p{Co}\p{So}]/u.test(String.fromCodePoint(point))) continue;
      const character = String.fromCodePoint(point);
      const row = analyse(`${character}x x${character}x x${character}`, 'fa', 'exact').map(({ token }) => token);
      texts.push(row.join(' '));
    }
    expect(texts.length).toBeGreaterThan(280_000);
    const altered = tokensInFts5(texts).filter((tokens, index) => tokens.join(' ') !== texts[index]);
    expect(altered).toEqual([]);
  }, 60_000);

  it('for any string, in both columns', () => {
    const texts: string[] = [];
    fc.assert(
      fc.property(anyString, anyLanguage, (text, language) => {
        const row = searchColumns({ ...nothing, language, title: text, people: [text, text] });
        texts.push(...Object.values(row));
      }),
      { numRuns: 1_000 },
    );
    expect(tokensInFts5(texts).map((tokens) => tokens.join(' '))).toEqual(texts);
  });
});
