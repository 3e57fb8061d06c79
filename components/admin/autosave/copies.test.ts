import { describe, expect, it } from 'vitest';
import { blankArticle } from '../article/article-values.ts';
import { offered, valuesOfCopy, type Copy } from './copies.ts';

const stored = { ...blankArticle('azad'), title: 'آب' };
const copy = (title: string, at: string, where: Copy['where']): Copy => ({ values: { ...stored, title }, at, where });

describe('what is offered on return', () => {
  it('is what was typed and not saved, newest first, each text once', () => {
    const copies = [
      copy('آب', '2024-10-20T10:00:00Z', 'server'),
      copy('آبی', '2024-10-20T10:31:00Z', 'server'),
      copy('آبی', '2024-10-20T10:32:00Z', 'device'),
      copy('آبان', '2024-10-20T10:33:00Z', 'server'),
    ];
    expect(offered(copies, stored).map(({ at }) => at.slice(14, 16))).toEqual(['33', '32']);
  });

  it('is read back whole, and what is no copy is none', () => {
    const values = { ...stored, body: 'می\u200cجوشد', subjects: ['water'] };
    expect(valuesOfCopy(JSON.stringify(values), blankArticle())).toEqual(values);
    expect(valuesOfCopy('{', stored)).toBeUndefined();
    expect(valuesOfCopy('[]', stored)).toBeUndefined();
    expect(valuesOfCopy('{"title": 1, "contributors": [{"credited": {}}]}', stored)).toEqual(stored);
  });
});
