import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinStretches, paragraphsOf, stretches } from './paragraphs.ts';

const TEXT = fc
  .array(fc.constantFrom('آب', 'جوی', 'سنگ', '\n', '\n\n', '\n\n\n', '> q', ' '), { maxLength: 20 })
  .map((parts) => parts.join(''));

describe('two texts, paragraph against paragraph', () => {
  it('lose no letter of either', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (mine, theirs) => {
        const rows = stretches(mine, theirs);
        expect(paragraphsOf(mine).join('')).toBe(mine);
        expect(rows.map((row) => row.mine).join('')).toBe(mine);
        expect(rows.map((row) => row.theirs).join('')).toBe(theirs);
        for (const row of rows) if (row.isSame) expect(row.mine.replace(/\n+/g, '\n').trim()).toBe(row.theirs.replace(/\n+/g, '\n').trim());
      }),
    );
  });

  it('are the same but for what was changed, and can be put together from both', () => {
    const rows = stretches('one\n\ntwo, mine\n\nthree\n\nfour\n', 'one\n\ntwo\n\nthree\n\nfour, theirs\n');
    expect(rows.map(({ isSame }) => isSame)).toEqual([true, false, true, false]);
    const merged = joinStretches([rows[0]!.mine, rows[1]!.mine, rows[2]!.mine, rows[3]!.theirs]);
    expect(merged).toBe('one\n\ntwo, mine\n\nthree\n\nfour, theirs\n');
    expect(joinStretches(['end', 'more\n'])).toBe('end\n\nmore\n');
  });
});
