import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../errors.ts';
import type { FieldProblem } from '../errors.ts';
import { parseFrontMatter, parseLooseFrontMatter, splitFrontMatter, writeFrontMatter } from './front-matter.ts';
import type { InterchangeArticle } from './front-matter.ts';
import { CONTRIBUTOR_ROLES } from './model.ts';

const LEAST = 'title: A title\nlanguage: en\nsite: a-site\n';
const file = (yaml: string, body = 'The body.\n') => `---\n${yaml}---\n\n${body}`;
const dataOf = (yaml: string) => parseFrontMatter(file(LEAST + yaml)).data;

function problemsOf(text: string): FieldProblem[] {
  try {
    parseFrontMatter(text);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    expect(error.code).toBe('front-matter');
    return error.problems;
  }
  throw new Error('was accepted');
}

describe('parseFrontMatter', () => {
  it('fills in what is not said', () => {
    expect(parseFrontMatter(file(LEAST))).toEqual({
      data: { title: 'A title', language: 'en', site: 'a-site', authors: [], subjects: [], status: 'draft' },
      body: 'The body.\n',
    });
  });
  it('reads every field of the interchange form', () => {
    const data = dataOf(
      [
        'slug: a-title',
        'kicker: Essay',
        'standfirst: >-',
        '  Two lines',
        '  of it',
        'authors:',
        '  - One Name',
        '  - { name: Two Names, role: translator }',
        'section: politics',
        'date: ۲۹ میزان ۱۴۰۳',
        'original: { outlet: An Outlet, url: "https://example.org/", date: "October 17, 2024" }',
        'subjects: [water, kabul]',
        'translationOf: another',
        'translationBy: machine',
        'status: published',
        'rights: CC0 1.0',
        'authorNote: a note',
        'editorNote: another',
        '',
      ].join('\n'),
    );
    expect(data).toMatchObject({
      standfirst: 'Two lines of it',
      authors: ['One Name', { name: 'Two Names', role: 'translator' }],
      date: '۲۹ میزان ۱۴۰۳',
      original: { outlet: 'An Outlet', url: 'https://example.org/', date: 'October 17, 2024' },
      subjects: ['water', 'kabul'],
      translationBy: 'machine',
    });
  });
  it.each([
    '2024-10-20',
    '20.10.2024',
    '20.10',
    '1403',
    '۱۴۰۳',
    '12:30',
    '0x1F',
    '1e3',
    'yes',
    'null',
    '~',
    '2024-10-20T00:00:00Z',
    '1_000',
    '.5',
  ])('keeps the date %s as it is written', (date) => {
    expect(dataOf(`date: ${date}\n`).date).toBe(date);
  });
  it('takes an empty field for an absent one', () =>
    expect(dataOf('kicker:\nrights: ""\noriginal: { outlet: X, url: , date: }\n')).not.toHaveProperty('kicker'));
  it.each([['\n'], ['\r\n']])('reads line ends %j and leaves those of the body', (end) => {
    const { data, body } = parseFrontMatter(
      file(LEAST, 'a\r\nb\n')
        .replace('---\n\na', '---\n\na')
        .replaceAll(/\n(?=title|language|site|---)/g, end),
    );
    expect([data.title, body]).toEqual(['A title', 'a\r\nb\n']);
  });
  it.each([
    ['no front matter', 'Just a text.', [['', 'required']]],
    ['front matter that does not end', `---\n${LEAST}`, [['', 'required']]],
    [
      'what is missing',
      file('kicker: x\n'),
      [
        ['title', 'required'],
        ['language', 'required'],
        ['site', 'required'],
      ],
    ],
    ['a language that is none', file('title: x\nlanguage: English\nsite: a\n'), [['language', 'language-tag']]],
    ['a slug that is none', file(`${LEAST}section: A Section\n`), [['section', 'slug']]],
    ['an address that is none', file(`${LEAST}original: { outlet: X, url: "javascript:alert(1)" }\n`), [['original.url', 'url']]],
    ['a role that is none', file(`${LEAST}authors: [{ name: X, role: boss }]\n`), [['authors.0', 'invalid']]],
    ['authors that are no list', file(`${LEAST}authors: X\n`), [['authors', 'invalid']]],
    ['a status that is none', file(`${LEAST}status: withdrawn\n`), [['status', 'invalid']]],
    ['a field that is none', file(`${LEAST}autor: X\n`), [['autor', 'invalid']]],
    ['a field within a field', file(`${LEAST}original: { outlet: X, place: Y }\n`), [['original.place', 'invalid']]],
    ['a title of white space', file('title: "  "\nlanguage: en\nsite: a\n'), [['title', 'required']]],
    ['a title too long', file(`title: ${'x'.repeat(501)}\nlanguage: en\nsite: a\n`), [['title', 'too-long']]],
    ['a field twice', file(`${LEAST}title: again\n`), [['', 'invalid']]],
    ['YAML that is none', file(`${LEAST}kicker: [a\n`), [['', 'invalid']]],
    ['an unknown tag', file(`${LEAST}kicker: !important note\n`), [['', 'invalid']]],
    ['an alias', file(`${LEAST}kicker: &k x\nrights: *k\n`), [['', 'invalid']]],
    ['aliases upon aliases', file(`a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n${LEAST}`), [['', 'invalid']]],
    ['deep nesting', file(`${LEAST}subjects: ${'['.repeat(20_000)}\n`), [['', 'invalid']]],
    ['too much of it', file(`${LEAST}rights: ${'x'.repeat(120_000)}\n`), [['', 'too-long']]],
    ['a list', file('- a\n'), [['', 'invalid']]],
    ['a prototype', file(`${LEAST}__proto__: { x: y }\n`), [['__proto__', 'invalid']]],
  ])('refuses %s and says where', (_, text, problems) => {
    expect(problemsOf(text).map(({ field, code }) => [field, code])).toEqual(problems);
  });
  it('lets a single file leave its site open', () =>
    expect(parseLooseFrontMatter(file('title: x\nlanguage: en\n')).data.site).toBeUndefined());
});

describe('splitFrontMatter', () => {
  it.each([
    ['---\na: b\n---\nbody', 'body'],
    ['---\na: b\n---\n\nbody', 'body'],
    ['---\na: b\n---\n\n\nbody', '\nbody'],
    ['---\na: b\n---', ''],
    ['---\na: b\n---\n\nx\n---\ny\n', 'x\n---\ny\n'],
    ['---\r\na: b\r\n---\r\n\r\nbody\r\n', 'body\r\n'],
  ])('%j', (text, body) => expect(splitFrontMatter(text)?.body).toBe(body));
  it.each(['', '--', 'a\n---\nb: c\n---\n', ' ---\na: b\n---\n'])('finds none in %j', (text) => expect(splitFrontMatter(text)).toBeNull());
});

const words = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'abل ۱\u200c\u200f\n\r\t:#-"\'[]{}&*!|>%@`,?~\u2028\u0085\ufeff'), minLength: 1, maxLength: 40 }),
  fc.constantFrom('2024-10-20', '12:30', 'yes', 'null', '~', '1403', '---', '...', '\n\nx\n\n', ' x ', '- a', '# a', '|', '>', '\ud800'),
);
const slug = fc.constantFrom('a', 'kabul-1403', 'آب-و-زندگی');
const article = fc.record(
  {
    title: words.filter((title) => title.trim() !== ''),
    language: fc.constantFrom('fa-AF', 'ps', 'en'),
    site: slug,
    authors: fc.array(fc.oneof(words, fc.record({ name: words, role: fc.constantFrom(...CONTRIBUTOR_ROLES) })), { maxLength: 3 }),
    subjects: fc.array(slug, { maxLength: 3 }),
    status: fc.constantFrom('draft' as const, 'published' as const),
    slug,
    section: slug,
    kicker: words,
    standfirst: words,
    date: words,
    rights: words,
    authorNote: words,
    editorNote: words,
    translationOf: slug,
    original: fc.record({ outlet: words, url: fc.constant('https://example.org/a?b=c#d'), date: words }, { requiredKeys: ['outlet'] }),
    translationBy: fc.constantFrom('human' as const, 'machine' as const),
  },
  { requiredKeys: ['title', 'language', 'site', 'authors', 'subjects', 'status'] },
);

describe('writeFrontMatter', () => {
  it('gives back the same fields and the same bytes of the body', () => {
    fc.assert(
      fc.property(article, fc.oneof(words, fc.string({ unit: 'binary' })), (data: InterchangeArticle, body) => {
        const text = writeFrontMatter(data, body);
        expect(parseFrontMatter(text)).toEqual({ data, body });
        expect(writeFrontMatter(data, body)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
  it('writes what a person would', () => {
    const data: InterchangeArticle = {
      status: 'published',
      title: 'A title',
      language: 'fa-AF',
      site: 'a-site',
      authors: ['نازو', { name: 'B', role: 'translator' }],
      subjects: [],
      date: '2024-10-20',
      rights: 'one\ntwo',
    };
    expect(writeFrontMatter(data, 'Body.\n')).toBe(
      '---\ntitle: A title\nlanguage: fa-AF\nauthors:\n  - نازو\n  - name: B\n    role: translator\nsite: a-site\ndate: "2024-10-20"\nstatus: published\nrights: |-\n  one\n  two\n---\n\nBody.\n',
    );
  });
});

const samples = new URL('../../prisma/sample/articles/', import.meta.url);
describe('the sample collection', () => {
  const names = existsSync(samples) ? readdirSync(samples).filter((name) => name.endsWith('.md')) : [];
  it.each(names)('%s reads, and is the same when written and read again', (name) => {
    const read = parseFrontMatter(readFileSync(new URL(name, samples), 'utf8'));
    expect(parseFrontMatter(writeFrontMatter(read.data, read.body))).toEqual(read);
  });
});
