import { describe, expect, it } from 'vitest';
import { DETACHED, JOINED_ENDINGS, JOINED_PREFIXES, isAffix, withoutAffixes } from './affixes.ts';

describe('affixes written apart', () => {
  it.each(DETACHED)('%s is no token of the folded column', (affix) => {
    expect(isAffix(affix)).toBe(true);
  });

  it('are these twelve', () => {
    expect(DETACHED.join(' ')).toBe('ها های هایی تر ترین ای ام ات اش اند می نمی');
  });
});

describe('affixes written onto the word', () => {
  it.each(JOINED_ENDINGS)('ending %s, after two letters or more', (ending) => {
    expect(withoutAffixes(`کتاب${ending}`)).toBe('کتاب');
    expect(withoutAffixes(`ان${ending}`)).toBe('ان');
    expect(withoutAffixes(`ب${ending}`)).toBe(`ب${ending}`);
  });

  it.each(JOINED_PREFIXES)('prefix %s, before three letters or more', (prefix) => {
    expect(withoutAffixes(`${prefix}رود`)).toBe('رود');
    expect(withoutAffixes(`${prefix}رد`)).toBe(`${prefix}رد`);
  });

  it('go as often as the rule applies', () => {
    expect(withoutAffixes('میکتابهاها')).toBe('کتاب');
  });

  it('stay where only another affix would be left', () => {
    expect(withoutAffixes('ایها')).toBe('ایها');
    expect(withoutAffixes('میترین')).toBe('میترین');
  });
});
