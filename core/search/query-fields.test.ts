import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldOf, keywordsOf, type FieldName } from './query-fields.ts';
import { parseQuery } from './query.ts';

const docs = readFileSync(new URL('../../docs/search.md', import.meta.url), 'utf8');
const FIELDS: FieldName[] = ['author', 'year', 'language', 'section', 'site', 'subject'];
const ALL = FIELDS.flatMap((field) => keywordsOf(field).map((keyword) => [keyword, field] as const));
/** A value that every field takes for one. */
const VALUE: Record<FieldName, string> = { author: 'x', year: '1403', language: 'fa', section: 'x', site: 'x', subject: 'x' };

describe('keywords', () => {
  it.each(ALL)('%s is %s in both chromes', (keyword, field) => {
    expect(fieldOf(keyword)).toBe(field);
    for (const locale of ['fa', 'en'] as const) {
      expect(parseQuery(`${keyword}:${VALUE[field]}`, locale)).toMatchObject({ filters: [{ field }], clauses: [], notes: [] });
    }
  });

  it.each(ALL)('%s, however it is spelled, is %s', (keyword, field) => {
    const arabic = keyword.replaceAll('\u06CC', '\u064A').replaceAll('\u06A9', '\u0643'); // ی ک as ي ك
    const spellings = [
      keyword.toUpperCase(),
      arabic,
      keyword.replaceAll(' ', '\u200C'),
      `\u200F${keyword}\u200E`,
      `${keyword.charAt(0)}\u064E${keyword.slice(1)}`,
    ];
    for (const spelling of spellings.filter((spelled) => !/^[a-z]\u064E/.test(spelled))) {
      expect([spelling, parseQuery(`آب ${spelling}:${VALUE[field]}`, 'fa').filters.map((filter) => filter.field)]).toEqual([
        spelling,
        [field],
      ]);
    }
  });

  it.each([':', ' :', '\uFF1A', '\uFE55', '\u2236', ': ', ' : ', ':\u200F '])('takes the colon %j', (colon) => {
    expect(parseQuery(`نویسنده${colon}پزشکیان`, 'fa').filters).toMatchObject([{ field: 'author', value: 'پزشکیان' }]);
  });

  it.each(['از', 'title', 'in', 'http', 'constructor', '__proto__', ''])('%j is none', (word) => {
    expect(fieldOf(word)).toBeUndefined();
  });

  it.each(FIELDS)('of %s are those that the docs list', (field) => {
    const [, ...cells] = new RegExp(`^\\| ${field} \\|.*$`, 'm').exec(docs)?.[0].split('|').slice(1, -1) ?? [];
    expect(cells.flatMap((cell) => cell.split(/[,،]/).map((word) => word.trim()))).toEqual(keywordsOf(field));
  });
});
