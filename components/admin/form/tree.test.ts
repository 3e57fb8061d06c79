import { describe, expect, it } from 'vitest';
import { setIn, valueIn, withRows } from './tree.ts';

const tree = {
  title: 't',
  rows: [
    { name: 'a', verses: ['x'] },
    { name: 'b', verses: [] as string[] },
  ],
};

describe('valueIn', () => {
  it.each([
    ['title', 't'],
    ['rows.1.name', 'b'],
    ['rows.0.verses.0', 'x'],
    ['rows.7.name', undefined],
    ['title.length', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
  ])('%s', (path, value) => expect(valueIn(tree, path)).toBe(value));
});

describe('setIn', () => {
  it('replaces one value and shares the rest', () => {
    const next = setIn(tree, 'rows.1.name', 'c');
    expect(next.rows[1]?.name).toBe('c');
    expect(next.rows[0]).toBe(tree.rows[0]);
    expect(tree.rows[1]?.name).toBe('b');
  });
  it('changes nothing where there is nothing', () => expect(setIn(tree, 'rows.7.name', 'c')).toBe(tree));
});

describe('withRows', () => {
  const blanks = { rows: { name: '', verses: [] }, 'rows.verses': '' };
  it('adds to rows within rows', () =>
    expect(withRows(tree, { change: 'add', rows: 'rows.0.verses' }, blanks)?.rows[0]?.verses).toEqual(['x', '']));
  it('removes', () => expect(withRows(tree, { change: 'remove', rows: 'rows', index: 0 }, blanks)?.rows).toEqual([tree.rows[1]]));
  it('knows no other rows', () => expect(withRows(tree, { change: 'add', rows: 'title' }, blanks)).toBeNull());
  it('adds nothing where there are no rows', () => expect(withRows(tree, { change: 'add', rows: 'rows.9.verses' }, blanks)).toBeNull());
});
