import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_TEXT } from '../../test/any-text.ts';
import { OaiError, readOaiRequest, readSpan } from './protocol.ts';
import { readToken, writeToken } from './resumption-token.ts';
import { readSetSpec, SET_KINDS, setSpec } from './sets.ts';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    if (error instanceof OaiError) return error.code;
    throw error;
  }
};
const pairs = (query: string) => [...new URLSearchParams(query)];

describe('a request (3.1.1, 3.6)', () => {
  it.each([
    ['', 'badVerb'],
    ['verb=', 'badVerb'],
    ['verb=listRecords', 'badVerb'],
    ['verb=toString', 'badVerb'],
    ['verb=Identify&verb=Identify', 'badVerb'],
    ['verb=Identify&set=x', 'badArgument'],
    ['verb=GetRecord&identifier=x', 'badArgument'],
    ['verb=ListRecords', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=a&metadataPrefix=a', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=a&resumptionToken=x', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=a b', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=a&set=آب', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=a&set=a:', 'badArgument'],
    ['verb=ListRecords&resumptionToken=x', 'none'],
    ['verb=ListRecords&metadataPrefix=a&from=x&until=&set=s', 'none'],
    ['verb=ListMetadataFormats', 'none'],
  ])('%s: %s', (query, code) => expect(codeOf(() => readOaiRequest(pairs(query)))).toBe(code));
});

describe('a span of datestamps (2.7.1, 3.3)', () => {
  it('includes both its ends, to the day or to the second', () => {
    expect(readSpan('2024-10-20', '2024-10-20')).toEqual({ from: new Date('2024-10-20'), before: new Date('2024-10-21') });
    expect(readSpan('2024-10-20T10:00:00Z', '2024-10-20T10:00:00Z')).toEqual({
      from: new Date('2024-10-20T10:00:00Z'),
      before: new Date('2024-10-20T10:00:01Z'),
    });
    expect(readSpan(undefined, undefined)).toEqual({});
  });

  it.each([
    ['2024-10-20', '2024-10-20T10:00:00Z'],
    ['2024-10-21', '2024-10-20'],
    ['2024-02-30', undefined],
    ['2024-10', undefined],
    ['2024-10-20T10:00:00.000Z', undefined],
    ['2024-10-20T10:00:00+04:30', undefined],
    ['', undefined],
  ])('from %s until %s is badArgument', (from, until) => expect(codeOf(() => readSpan(from, until))).toBe('badArgument'));
});

describe('a resumption token (3.5)', () => {
  const resumption = fc.record({
    metadataPrefix: fc.constantFrom('oai_dc', 'mods'),
    from: fc.option(fc.constant('2024-10-20'), { nil: undefined }),
    until: fc.option(fc.constant('2024-10-20T10:00:00Z'), { nil: undefined }),
    set: fc.option(fc.constantFrom('site.azad', 'language.fa-AF'), { nil: undefined }),
    after: fc.record({
      at: fc.date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true }).map((at) => at.toISOString()),
      id: fc.nat({ max: 999_999_999 }),
    }),
    cursor: fc.nat({ max: 999_999_999 }),
    size: fc.nat({ max: 999_999_999 }),
  });

  it('says everything that it was given', () => {
    fc.assert(
      fc.property(resumption, (given) => {
        expect(readToken(writeToken(given))).toEqual(given);
      }),
    );
  });

  it('is refused when it is anything else', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        expect(codeOf(() => readToken(text))).toBe('badResumptionToken');
      }),
    );
    fc.assert(
      fc.property(resumption, fc.nat(), (given, place) => {
        const token = writeToken(given);
        const cut = token.slice(0, place % token.length);
        expect(codeOf(() => readToken(cut))).toBe('badResumptionToken');
        expect(codeOf(() => readToken(`${token}=`))).toBe('badResumptionToken');
      }),
    );
  });
});

describe('a setSpec (2.6)', () => {
  it('is of unreserved characters without a hierarchy, whatever the script of the slug', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SET_KINDS), fc.stringMatching(/^[\p{Ll}\p{Lo}\p{Nd}-]{1,40}$/u), (kind, value) => {
        const spec = setSpec({ kind, value });
        expect(spec).toMatch(/^[A-Za-z0-9\-_.!~*'()]+$/);
        expect(readSetSpec(spec)).toEqual({ kind, value });
      }),
    );
  });

  it('that names nothing is none', () => {
    for (const spec of ['', 'azad', 'site.', 'site:azad', 'person.x', 'site.!ff', 'site.%41'])
      expect(readSetSpec(spec), spec).toBeUndefined();
  });
});
