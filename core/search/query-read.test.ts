import { describe, expect, it } from 'vitest';
import { MAX_ALTERNATIVES, MAX_FILTERS, filtersAsWords, parseQuery } from './query.ts';
import type { ParsedQuery } from './query.ts';

/** Every term, in the order they were typed. */
const termsOf = ({ clauses, excluded }: ParsedQuery) => [...clauses.flat(), ...excluded].sort((one, other) => one.start - other.start);
const short = (input: string) => termsOf(parseQuery(input, 'fa')).map((term) => `${term.excluded ? '-' : ''}${term.kind} ${term.text}`);
const notes = (input: string) => parseQuery(input, 'fa').notes;

describe('alternatives', () => {
  const clauses = (input: string) => parseQuery(input, 'fa').clauses.map((terms) => terms.map(({ text }) => text).join(' | '));
  it.each([
    ['کابل OR هرات بلخ', ['کابل | هرات', 'بلخ']],
    ['a|b||c d', ['a | b | c', 'd']],
    ['a | "b c"', ['a | b c']],
    ['a OR OR b', ['a | b']],
    ['a OR a', ['a']],
    ['a OR b b OR a', ['a | b']],
    ['a b AND c', ['a', 'b', 'c']],
    ['NATO OR ISAF', ['NATO | ISAF']],
    // a word among words
    ['مرگ یا زندگی', ['مرگ', 'یا', 'زندگی']],
    ['life or death', ['life', 'or', 'death']],
    ['جنگ و صلح', ['جنگ', 'و', 'صلح']],
    ['"مرگ یا زندگی"', ['مرگ یا زندگی']],
    ['"OR" a', ['OR', 'a']],
    ['Oregon ORDER', ['Oregon', 'ORDER']],
    // an operator between what is set apart
    ['"باغ بالا" یا «باغ بابر»', ['باغ بالا | باغ بابر']],
    ['کتا* يا قلم*', ['کتا | قلم']],
    ['"a b" or "c d"', ['a b | c d']],
    ['"a b" and "c d"', ['a b', 'c d']],
    ['"a b" or c', ['a b', 'or', 'c']],
    // signs that join nothing are words
    ['OR', ['OR']],
    ['AND', ['AND']],
    ['یا', ['یا']],
    ['author:', ['author']],
  ])('%s', (input, read) => {
    expect(clauses(input)).toEqual(read);
    expect(notes(input)).toEqual([]);
  });

  it.each([
    ['a OR', ['a'], []],
    ['OR gate', ['gate'], []],
    ['a OR -b', ['a'], ['b']],
    ['-a | b', ['b'], ['a']],
    ['lang:fa OR a', ['a'], []],
    ['lang:fa OR site:a b', ['b'], []],
  ])('%s joins nothing, and it is said', (input, read, excluded) => {
    expect(clauses(input)).toEqual(read);
    expect(parseQuery(input, 'fa').excluded.map(({ text }) => text)).toEqual(excluded);
    expect(notes(input)).toEqual(['stray-or']);
  });

  it('are bounded', () => {
    const words = Array.from({ length: MAX_ALTERNATIVES + 1 }, (_, index) => `w${index}`);
    const parsed = parseQuery(words.join('|'), 'en');
    expect(parsed.clauses.map((terms) => terms.length)).toEqual([MAX_ALTERNATIVES]);
    expect(parsed.notes).toEqual(['too-many-terms']);
  });
});

describe('minus', () => {
  it.each([
    ['آب -کابل', ['word آب', '-word کابل']],
    ['آب –کابل', ['word آب', '-word کابل']],
    ['آب −کابل', ['word آب', '-word کابل']],
    ['آب \u2011کابل \uFF0Dهرات', ['word آب', '-word کابل', '-word هرات']],
    ['آب \u200F-کابل', ['word آب', '-word کابل']],
    ['آب -۱۴۰۳', ['word آب', '-word ۱۴۰۳']],
    // no minus
    ['آب — کابل —هرات', ['word آب', 'word کابل', 'word هرات']],
    ['آب -- کابل --هرات', ['word آب', 'word کابل', 'word هرات']],
    ['کابل -پایتخت افغانستان- شهر', ['word کابل', 'word پایتخت', 'word افغانستان', 'word شهر']],
    ['کابل –پایتخت افغانستان–، شهر', ['word کابل', 'word پایتخت', 'word افغانستان', 'word شهر']],
    ['a -b- c -d', ['word a', 'word b', 'word c', '-word d']],
    ['۱۳۸۰ –۱۳۹۰', ['word ۱۳۸۰', 'word ۱۳۹۰']],
    ['Covid–19', ['word Covid', 'word 19']],
  ])('%s', (input, terms) => {
    expect(short(input)).toEqual(terms);
    expect(notes(input)).toEqual([]);
  });
});

describe('fields', () => {
  const filters = (input: string) => parseQuery(input, 'fa').filters;
  const words = (input: string) => termsOf(parseQuery(input, 'fa')).map(({ text }) => text);

  it.each([
    ['author:Zola', { field: 'author', value: 'Zola' }],
    ['author:"M.K. Bhadrakumar"', { field: 'author', value: 'M.K. Bhadrakumar' }],
    ['نویسنده: «ملالی موسی نظام»', { field: 'author', value: 'ملالی موسی نظام' }],
    ['(by:zola).', { field: 'author', value: 'zola', text: 'by:zola' }],
    ['-lang:de', { field: 'language', languages: ['de'], excluded: true, text: '-lang:de' }],
    ['lang:-de', { field: 'language', languages: ['de'], excluded: true, text: 'lang:-de' }],
    ['lang:fa,ps', { field: 'language', value: 'fa,ps', languages: ['fa', 'ps'] }],
    ['زبان: فارسی دری', { field: 'language', value: 'فارسی دری', languages: ['fa-AF'] }],
    ['year:1380..1390', { field: 'year', years: { from: 1380, to: 1390, calendar: 'solar-hijri' } }],
    ['سال: ۱۳۸۰ تا ۱۳۹۰', { field: 'year', value: '۱۳۸۰ تا ۱۳۹۰', years: { from: 1380, to: 1390, calendar: 'solar-hijri' } }],
    ['site:https://www.afgazad.com/', { field: 'site', value: 'https://www.afgazad.com/' }],
    ['بخش:سیاسی', { field: 'section', value: 'سیاسی' }],
    ['موضوع:آب', { field: 'subject', value: 'آب' }],
  ])('%s', (input, filter) => {
    expect(filters(input)).toMatchObject([filter]);
    expect(words(input)).toEqual([]);
  });

  it('may be repeated and stand among words', () => {
    const input = 'آب lang:fa کابل زبان:پښتو -"سه کلمه" author:Zola';
    expect(filters(input).map(({ field, value }) => `${field} ${value}`)).toEqual(['language fa', 'language پښتو', 'author Zola']);
    expect(words(input)).toEqual(['آب', 'کابل', 'سه کلمه']);
  });

  it.each([
    ['زبان:دری یا زبان:پښتو', 2],
    ['lang:fa OR lang:ps', 2],
    ['نویسنده:زولا و زبان:دری', 2],
    ['کابل و زبان:دری', 1],
  ])('%s: what joins fields is no word', (input, count) => {
    expect(filters(input)).toHaveLength(count);
    expect(words(input)).not.toContain('یا');
    expect(words(input)).not.toContain('و');
    expect(notes(input)).toEqual([]);
  });

  it.each([
    ['lang:klingon x', ['klingon', 'x'], 'unknown-language'],
    ['Language: a history', ['a', 'history'], 'unknown-language'],
    ['year:foo', ['foo'], 'unknown-year'],
    ['تاریخ: علم گذشته', ['علم', 'گذشته'], 'unknown-year'],
    ['year:1403-05-12', ['1403-05-12'], 'unknown-year'],
    ['year:"two words"', ['two words'], 'unknown-year'],
    ['-year:foo x', ['foo', 'x'], 'unknown-year'],
    ['x author:', ['x'], 'empty-field'],
    ['author:"" x', ['x'], 'empty-field'],
    ['author:"half open', ['half', 'open'], 'empty-field'],
  ])('%s is read as words, and it is said', (input, read, note) => {
    expect(filters(input)).toEqual([]);
    expect(words(input)).toEqual(read);
    expect(notes(input)).toContain(note);
  });

  it('leave the value of one that has none to the next', () => {
    expect(filters('author: lang:fa x')).toMatchObject([{ field: 'language' }]);
    expect(notes('author: lang:fa x')).toEqual(['empty-field']);
  });

  it('are bounded', () => {
    const parsed = parseQuery('by:a '.repeat(MAX_FILTERS + 1), 'en');
    expect(parsed.filters).toHaveLength(MAX_FILTERS);
    expect(parsed.notes).toEqual(['too-many-terms']);
  });

  it('alone are a query; excluded ones alone are none', () => {
    expect(notes('lang:fa')).toEqual([]);
    expect(notes('lang:fa -x')).toEqual([]);
    expect(notes('-lang:fa -x')).toEqual(['only-excluded']);
  });

  it('become words where the archive does not know their value', () => {
    const parsed = parseQuery('آب author:"نا شناس" site:x -subject:y lang:fa', 'fa');
    const [author, , subject] = parsed.filters;
    const read = filtersAsWords(parsed, author && subject ? [author, subject] : []);
    expect(read.filters.map(({ text }) => text)).toEqual(['site:x', 'lang:fa']);
    expect(termsOf(read).map(({ kind, text, excluded }) => [kind, text, excluded])).toEqual([
      ['word', 'آب', false],
      ['phrase', 'نا شناس', false],
      ['word', 'y', true],
    ]);
    expect(read.notes).toEqual(['unknown-value']);
  });
});

describe('a year among the words', () => {
  it.each(['1403', '۱۴۰۳', '١٤٠٣', '2024', '۲۰۲۴'])('%s is a word, in whichever digits', (year) => {
    const parsed = parseQuery(`کابل ${year}`, 'fa');
    expect(parsed.filters).toEqual([]);
    expect(parsed.clauses[1]?.[0]?.exact).toEqual([[/3|۳|٣/.test(year) ? '1403' : '2024']]);
  });
});
