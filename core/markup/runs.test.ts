import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineText } from './plain-text.ts';
import { isolateRuns, languageOf } from './runs.ts';
import type { Direction, Inline } from './tree.ts';

const text = (letters: string): Inline => ({ type: 'text', text: letters });
const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children });
const link = (...children: Inline[]): Inline => ({ type: 'link', url: 'https://example.org', children });
const ltr = (...children: Inline[]): Inline => ({ type: 'run', direction: 'ltr', children });
const rtl = (...children: Inline[]): Inline => ({ type: 'run', direction: 'rtl', language: 'fa', children });

describe('isolateRuns', () => {
  const cases: [string, Direction, Inline[], Inline[]][] = [
    ['leaves text of one direction alone', 'rtl', [text('سلام دنیا')], [text('سلام دنیا')]],
    ['wraps a Latin phrase', 'rtl', [text('در Indian Punchline آمد')], [text('در '), ltr(text('Indian Punchline')), text(' آمد')]],
    ['wraps a Persian phrase', 'ltr', [text('The word بیاض means')], [text('The word '), rtl(text('بیاض')), text(' means')]],
    [
      'wraps inside an element',
      'rtl',
      [text('در '), emphasis(text('Godot')), text(' آمد')],
      [text('در '), emphasis(ltr(text('Godot'))), text(' آمد')],
    ],
    [
      'keeps a run that spans an element in one piece',
      'rtl',
      [text('گفت hello '), emphasis(text('big')), text(' world شد')],
      [text('گفت '), ltr(text('hello '), emphasis(text('big')), text(' world')), text(' شد')],
    ],
    [
      'cuts a run at the edge of an element that it crosses',
      'rtl',
      [text('گفت hello '), emphasis(text('big گفت'))],
      [text('گفت '), ltr(text('hello')), text(' '), emphasis(ltr(text('big')), text(' گفت'))],
    ],
    [
      'cuts a run that leaves an element',
      'ltr',
      [link(text('A.bس')), text('>س')],
      [link(text('A.b'), rtl(text('س'))), text('>'), rtl(text('س'))],
    ],
    ['runs over a line end of the source', 'rtl', [text('گفت big\nworld شد')], [text('گفت '), ltr(text('big\nworld')), text(' شد')]],
    [
      'runs over inline code',
      'rtl',
      [text('گفت the '), { type: 'code', text: 'x' }, text(' function شد')],
      [text('گفت '), ltr(text('the '), { type: 'code', text: 'x' }, text(' function')), text(' شد')],
    ],
    [
      'stops at a break',
      'rtl',
      [text('گفت big'), { type: 'break' }, text('world شد')],
      [text('گفت '), ltr(text('big')), { type: 'break' }, ltr(text('world')), text(' شد')],
    ],
  ];
  it.each(cases)('%s', (_, base, inlines, expected) => {
    expect(isolateRuns(inlines, base)).toEqual(expected);
  });

  it('says the language of a run that is long enough to tell', () => {
    const [, run] = isolateRuns([text('گفت: he said that it was the best of all the books'), text(' و رفت')], 'rtl');
    expect(run).toMatchObject({ type: 'run', language: 'en' });
  });

  const { inlines } = fc.letrec<{ inline: Inline; inlines: Inline[] }>((tie) => ({
    inlines: fc.array(tie('inline'), { maxLength: 5 }),
    inline: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: fc.constantFrom(...'abس۱1 .,[]()\n') }).map(text),
      fc.constant<Inline>({ type: 'break' }),
      fc.constant<Inline>({ type: 'code', text: 'c' }),
      tie('inlines').map((children) => emphasis(...children)),
      tie('inlines').map((children) => link(...children)),
    ),
  }));

  it('changes no letter, whatever stands in what', () => {
    fc.assert(
      fc.property(inlines, fc.constantFrom<Direction>('ltr', 'rtl'), (row, base) => {
        expect(inlineText(isolateRuns(row, base))).toBe(inlineText(row));
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes a paragraph of any length in pieces', () => {
    const long = [text('گفت Putin و '.repeat(2_000))];
    const isolated = isolateRuns(long, 'rtl');
    expect(inlineText(isolated)).toBe(inlineText(long));
    expect(isolated.filter(({ type }) => type === 'run')).toHaveLength(2_000);
  });
});

describe('languageOf', () => {
  it.each([
    ['He said that the meeting was the first of its kind', 'ltr', 'en'],
    ['Er sagte, dass das Treffen das erste seiner Art war und nicht das letzte', 'ltr', 'de'],
    ['Godot', 'ltr', undefined],
    ['Nezavisimaya Gazeta Vladimir Frolov', 'ltr', undefined],
    ['He said that the meeting was the first of its kind', 'rtl', undefined],
    ['بیاض', 'rtl', 'fa'],
    ['د افغانستان د بیارغونې لپاره ځانګړې ټولنه جوړه شوې ده څو', 'rtl', 'ps'],
    ['שלום', 'rtl', undefined],
    ['بیاض', 'ltr', undefined],
  ] as const)('%s', (words, direction, language) => {
    expect(languageOf(words, direction)).toBe(language);
  });
});
