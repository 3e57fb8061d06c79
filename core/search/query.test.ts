import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { FTS_TOKENIZER, SEARCH_COLUMNS, searchColumns } from './columns.ts';
import { STEM } from './pashto-stem.ts';
import { MAX_ALTERNATIVES, MAX_EXCLUDED, MAX_FILTERS, MAX_QUERY_LENGTH, MAX_TERMS, filtersAsWords, parseQuery } from './query.ts';
import { clauseMatch, excludedMatch, termMatch, wholeMatch } from './fts-match.ts';
import type { ParsedQuery } from './query.ts';
import { anyString } from './test-strings.ts';

/** The expression of a query without filters. */
const toFtsMatch = ({ clauses, excluded }: ParsedQuery, join: 'all' | 'any' = 'all') =>
  wholeMatch({ clauses: clauses.map(clauseMatch), filters: [], excluded: excludedMatch(excluded) }, join);

/** Every term, in the order they were typed. */
const termsOf = ({ clauses, excluded }: ParsedQuery) => [...clauses.flat(), ...excluded].sort((one, other) => one.start - other.start);
const short = (input: string) =>
  termsOf(parseQuery(input, 'fa')).map((term) => `${term.excluded ? '-' : ''}${term.kind} ${term.text}${term.prefix ? '*' : ''}`);
const notes = (input: string) => parseQuery(input, 'fa').notes;

const SIGNS = [
  ...[' ', ' ', ' ', 'آب', 'x', '-', '–', '"', "'", '«', '»', '|', ' OR ', ' یا ', ' AND ', '*', ':', '(', ')'],
  ...['author:', 'نویسنده: ', 'year:', 'سال：', '1403', '۱۳۸۰..', ' تا ', 'ش', 'lang:', 'fa', ',', 'دری', 'site:', '<<', '>>', '\u200F'],
];

describe('what is read', () => {
  it.each([
    ['آب کابل', ['word آب', 'word کابل']],
    ['"آب کابل"', ['phrase آب کابل']],
    ['«آب کابل» هرات', ['phrase آب کابل', 'word هرات']],
    ['»آب کابل«', ['phrase آب کابل']],
    ['\u201Cto be\u201D \u201Eoder nicht\u201C', ['phrase to be', 'phrase oder nicht']],
    ['آب -کابل -"دو کلمه"', ['word آب', '-word کابل', '-phrase دو کلمه']],
    ['کتا* book*', ['word کتا*', 'word book*']],
    ['کابل،هرات؟ (بلخ)', ['word کابل', 'word هرات', 'word بلخ']],
    ["Covid-19 l'homme 20.10.2024", ['word Covid-19', "word l'homme", 'word 20.10.2024']],
    ["'to be' l'homme \u2019tis", ['phrase to be', "word l'homme", 'word tis']],
    ['\u2018M.K. Bhadrakumar\u2019s\u2019 \u201Anun\u2018', ['phrase M.K. Bhadrakumar\u2019s', 'phrase nun']],
    ['\u2039a b\u203A \u201Dc d\u201D \u300C\u5317\u4EAC\u300D', ['phrase a b', 'phrase c d', 'phrase \u5317\u4EAC']],
    ['<<g h>> \uFF02i j\uFF02 \u201Ck l"', ['phrase g h', 'phrase i j', 'phrase k l']],
    ['"رئیس جمه"*', ['phrase رئیس جمه*']],
    ['کتا\uFF0A، (book\u066D)', ['word کتا*', 'word book*']],
    ['title:Zola https://a.org', ['word title', 'word Zola', 'word https', 'word a.org']],
    ['a - b', ['word a', 'word b']],
    ['کتاب كتاب کِتاب', ['word کتاب']],
    ['... ؟ ! - " "', []],
    ['', []],
  ])('%s', (input, terms) => {
    expect(short(input)).toEqual(terms);
  });

  it('knows a word with ZWNJ as its parts in sequence and as one', () => {
    const [term] = termsOf(parseQuery('رئیس‌جمهور', 'fa'));
    expect(term?.exact).toEqual([['رئیس', 'جمهور'], ['رئیسجمهور']]);
    const stems = [[`${STEM}رییس`, `${STEM}جمهر`], [`${STEM}رییسجمهر`]];
    expect(term?.folded).toEqual([['رییس', 'جمهور'], ['رییسجمهور'], ...stems]);
  });

  it('does not know the language, and reads the letters of each', () => {
    expect(termsOf(parseQuery('سړي', 'en'))[0]?.exact).toEqual([['سړی'], ['سړي']]);
  });

  it('finds an affix alone in its exact form', () => {
    expect(termsOf(parseQuery('می', 'fa'))[0]).toMatchObject({ exact: [['می']], folded: [] });
  });
});

describe('what is not read as typed is said', () => {
  it.each([
    ['"آب کابل', ['unclosed-quote'], ['word آب', 'word کابل']],
    ['*آب', ['stray-star'], ['word آب']],
    ['آ*ب', ['stray-star'], ['word آ', 'word ب']],
    ['*', ['stray-star'], []],
    ['آ*', ['short-prefix'], ['word آ']],
    ['-آب', ['only-excluded'], ['-word آب']],
    ['آب', [], ['word آب']],
  ])('%s', (input, said, terms) => {
    expect(notes(input)).toEqual(said);
    expect(short(input)).toEqual(terms);
  });

  it('a query that is too long, cut between characters', () => {
    const parsed = parseQuery(`${'a'.repeat(MAX_QUERY_LENGTH - 1)}\u{1D6D3}`, 'en');
    expect(parsed.notes).toEqual(['too-long']);
    expect(parsed.text).toBe('a'.repeat(MAX_QUERY_LENGTH - 1));
  });

  it('a query of too many terms, repetitions not counted', () => {
    const words = Array.from({ length: MAX_TERMS }, (_, index) => `w${index}`).join(' ');
    expect(parseQuery(`${words} w1 w2`, 'en').notes).toEqual([]);
    const more = parseQuery(`${words} other`, 'en');
    expect(more.notes).toEqual(['too-many-terms']);
    expect(termsOf(more)).toHaveLength(MAX_TERMS);
  });
});

describe('the expression for FTS5', () => {
  const nothing = { language: 'fa', title: '', body: '', people: [], outlets: [], captions: [], verse: [] };
  const database = new Database(':memory:');
  database.exec(`CREATE VIRTUAL TABLE articles USING fts5(${SEARCH_COLUMNS.join(', ')}, tokenize="${FTS_TOKENIZER}")`);
  const insert = database.prepare(`INSERT INTO articles VALUES (${SEARCH_COLUMNS.map(() => '?').join(', ')})`);
  const texts: [language: string, body: string][] = [
    ['fa', 'رئیس‌جمهور ایران می‌رود و کتاب‌ها را می‌خواند'], // 1
    ['fa-AF', 'رئیس جمهور افغانستان میرود'], // 2
    ['ps', 'سړي د کابل په ښار کې'], // 3
    ['en', 'The President: Müller, in 2024 (Covid-19)'], // 4
    ['fa', 'كِتـاب در سال ۲۰۲۴ رئیسجمهور'], // 5
  ];
  for (const [language, body] of texts) {
    const row = searchColumns({ ...nothing, language, body });
    insert.run(...SEARCH_COLUMNS.map((column) => row[column]));
  }
  const select = database.prepare<[string], number>('SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rowid').pluck();
  const found = (input: string, join?: 'all' | 'any') => {
    const match = toFtsMatch(parseQuery(input, 'fa'), join);
    return match === null ? null : select.all(match);
  };
  afterAll(() => database.close());

  it.each([
    ['كتاب', [1, 5]],
    ['کِتاب', [1, 5]],
    ['رئیس‌جمهور', [1, 2, 5]],
    ['رئیس جمهور', [1, 2]],
    ['رئیسجمهور', [1, 5]],
    ['رييس جمهور', [1, 2]],
    ['"رئیس جمهور ایران"', [1]],
    ['"رئیس‌جمهور ایران می‌رود"', [1]],
    ['"جمهور افغانستان می رود"', [2]],
    ['"ایران رئیس"', []],
    ['میرود', [1, 2]],
    ['رئیس جمهور -ایران', [2]],
    ['رئیس جمهور -"جمهور ایران"', [2]],
    ['افغان*', [2]],
    ['2024', [4, 5]],
    ['۲۰۲۴', [4, 5]],
    ['muller', [4]],
    ['covid-19', [4]],
    ['سړی', [3]],
    ['سړي', [3]],
    ['the -muller', [4]],
    ['the -müller', []],
    ['نیست', []],
    ['افغانستان OR muller', [2, 4]],
    ['رئیس‌جمهور ایران|افغانستان', [1, 2]],
    ['"ایران می‌رود" | covid*', [1, 4]],
    ['"رئیس جمه"*', [1, 2]],
    ['رئیس‌جمهور -ایران|افغانستان', [2]],
  ])('%s', (input, rows) => {
    expect(found(input)).toEqual(rows);
  });

  it('asks for all terms, or for any', () => {
    expect(found('کتاب muller')).toEqual([]);
    expect(found('کتاب muller', 'any')).toEqual([1, 4, 5]);
  });

  it('is null when nothing is looked for', () => {
    expect(found('')).toBeNull();
    expect(found('؟!')).toBeNull();
    expect(found('-کتاب')).toBeNull();
  });

  it.each(['a" OR "b', '") OR 1', 'NEAR(a b, 2)', 'title_e : a', '{title_e} : a', 'a AND', 'NOT', 'a OR', '^a', 'a + b', '\\" *', '\0a'])(
    'is never what was typed: %j',
    (input) => {
      expect(() => found(input)).not.toThrow();
      expect(() => found(input, 'any')).not.toThrow();
    },
  );

  it('is valid for any string, within its bounds, in either join', () => {
    const typed = fc.oneof(
      anyString,
      fc.array(anyString, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
      fc.array(fc.oneof(fc.constantFrom(...SIGNS), anyString), { maxLength: 60 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom('all' as const, 'any' as const), (input, join) => {
        const parsed = parseQuery(input, 'en');
        const terms = termsOf(parsed);
        expect(parsed.text.length).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
        expect(parsed.clauses.flat().length).toBeLessThanOrEqual(MAX_TERMS);
        expect(parsed.clauses.every((clause) => clause.length > 0 && clause.length <= MAX_ALTERNATIVES)).toBe(true);
        expect(parsed.excluded.length).toBeLessThanOrEqual(MAX_EXCLUDED);
        expect(parsed.filters.length).toBeLessThanOrEqual(MAX_FILTERS);
        for (const { text, start, end } of [...terms, ...parsed.filters]) expect(parsed.text.slice(start, end)).toBe(text);
        expect(() => found(input, join)).not.toThrow();
        for (const match of [...terms.map(termMatch), excludedMatch(parsed.excluded)])
          if (match !== null) expect(() => select.all(match)).not.toThrow();
        expect(filtersAsWords(parsed, parsed.filters).filters).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });

  it('finds any text by the text itself, as a phrase', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const phrase = text.replaceAll(/["\u201C\u201D\u201E\u00AB\u00BB]/g, ' ');
        const row = searchColumns({ ...nothing, body: phrase });
        const match = toFtsMatch(parseQuery(`"${phrase}"`, 'fa'));
        if (match === null) return;
        const { lastInsertRowid } = insert.run(...SEARCH_COLUMNS.map((column) => row[column]));
        expect(select.all(match)).toContain(lastInsertRowid);
        database.prepare('DELETE FROM articles WHERE rowid = ?').run(lastInsertRowid);
      }),
    );
  });
});
