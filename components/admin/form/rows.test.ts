import { describe, expect, it } from 'vitest';
import { changedRows, parseRowIntent, rowIntent, type RowChange } from './rows.ts';

const CHANGES: RowChange[] = [
  { change: 'add', rows: 'contributors' },
  { change: 'remove', rows: 'mastheads.0.verses', index: 1 },
  { change: 'raise', rows: 'sections', index: 2 },
];

describe('row intents', () => {
  it.each(CHANGES)('come back as they went: $change', (change) => expect(parseRowIntent(rowIntent(change))).toEqual(change));
  it.each(['save', 'publish', 'add:', 'remove:x', 'remove:x:y', 'remove:x:-1', 'drop:x:1', ''])('are not %j', (intent) => {
    expect(parseRowIntent(intent)).toBeNull();
  });
});

describe('changedRows', () => {
  const change = (intent: string) => changedRows(['a', 'b', 'c'], parseRowIntent(intent)!, '');
  it('adds a blank row at the end', () => expect(change('add:x')).toEqual(['a', 'b', 'c', '']));
  it('removes a row', () => expect(change('remove:x:1')).toEqual(['a', 'c']));
  it('moves a row up', () => expect(change('raise:x:2')).toEqual(['a', 'c', 'b']));
  it('leaves the first where it is', () => expect(change('raise:x:0')).toEqual(['a', 'b', 'c']));
  it('leaves everything where there is no such row', () => expect(change('raise:x:9')).toEqual(['a', 'b', 'c']));
});
