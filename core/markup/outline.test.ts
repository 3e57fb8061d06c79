import { expect, it } from 'vitest';
import { outline } from './outline.ts';
import { parseBody } from './parse.ts';

it('lists the headings of the body itself, those in a wrapper too', () => {
  const body = parseBody('# *A*[^1]\n\n> # quoted\n\n:::rtl\n## ب\n:::\n\nC\n===\n\n[^1]: # noted', { language: 'en', direction: 'ltr' });
  expect(outline(body)).toEqual([
    { id: 'h-a', depth: 1, text: 'A' },
    { id: 'h-ب', depth: 2, text: 'ب' },
    { id: 'h-c', depth: 1, text: 'C' },
  ]);
});
