/** docs/search.md lists every folding with an example: held here against the code. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DETACHED, JOINED_ENDINGS, JOINED_PREFIXES } from './affixes.ts';
import { analyse } from './analyser.ts';
import { FOLD_ROWS, REMOVED, type Column } from './folding.ts';
import { PASHTO_ENDINGS } from './pashto-stem.ts';

const WHERE = ['both', 'folded', 'Pashto'] as const;
const documentation = readFileSync(new URL('../../docs/search.md', import.meta.url), 'utf8');
const section = /^## Folding, row by row\n(.*?)(?=^## |(?![\s\S]))/ms.exec(documentation)?.[1] ?? '';
/** What cannot be seen is written \uXXXX. */
const unescaped = (text: string) => text.replace(/\\u([0-9A-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
const table = section
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, folding = '', typed = '', finds = '', where = '']) => ({ folding, typed: unescaped(typed), finds: unescaped(finds), where }));

const words = (text: string, language: string, column: Column) => analyse(text, language, column).map(({ token }) => token);

describe('the table of foldings in docs/search.md', () => {
  it.each(table)('$folding: $typed finds $finds', ({ typed, finds, where }) => {
    expect(WHERE).toContain(where);
    expect(typed).not.toBe(finds);
    const language = where === 'Pashto' ? 'ps' : 'fa';
    expect(words(typed, language, 'folded')).toEqual(words(finds, language, 'folded'));
    if (where === 'both') expect(words(typed, language, 'exact')).toEqual(words(finds, language, 'exact'));
    else expect(words(typed, language, 'exact')).not.toEqual(words(finds, language, 'exact'));
    if (where === 'Pashto') expect(words(typed, 'fa', 'folded')).not.toEqual(words(finds, 'fa', 'folded'));
  });

  it('has every row of the code, and no other', () => {
    const rows = [
      ...FOLD_ROWS.map(({ from, to, column }) => [`${from.join(' ')} → ${to}`, column]),
      ...Object.keys(REMOVED).map((name) => [name, 'both']),
      ...DETACHED.map((affix) => [`${affix} apart`, 'folded']),
      ...JOINED_ENDINGS.map((ending) => [`-${ending} joined`, 'folded']),
      ...JOINED_PREFIXES.map((prefix) => [`${prefix}- joined`, 'folded']),
      ...PASHTO_ENDINGS.map((ending) => [`-${ending}`, 'Pashto']),
      ['ا و within', 'Pashto'],
    ];
    expect(table.map(({ folding, where }) => [folding, where])).toEqual(rows);
  });

  it.each(FOLD_ROWS.map((row) => ({ ...row, letters: row.from.join(' ') })))(
    '$letters: its example has one of the letters',
    ({ letters, from }) => {
      const typed = table.find(({ folding }) => folding.startsWith(`${letters} →`))?.typed.toLowerCase() ?? '';
      expect(from.some((letter) => typed.normalize('NFC').includes(letter))).toBe(true);
    },
  );
});
