import { describe, expect, it } from 'vitest';
import { collator, compareNames } from './collate.ts';

const PERSIAN = [...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'];

describe('collation', () => {
  it('puts the letters of Persian in the order of its alphabet', () => {
    expect(PERSIAN.toReversed().sort(compareNames('fa'))).toEqual(PERSIAN);
  });

  it('puts the letters of Pashto in the order of its alphabet', () => {
    const pashto = [...'تټثجچځڅدډړزژږسشښکګلمنڼ'];
    const expected = [...'تټثجځچڅدډړزژږسشښکګلمنڼ'];
    expect(pashto.sort(compareNames('ps'))).toEqual(expected);
  });

  it('keeps a name typed on an Arabic keyboard beside its Persian twin', () => {
    expect(['گلی', 'كریم', 'کریمی', 'کریم'].sort(compareNames('fa'))).toEqual(['کریم', 'كریم', 'کریمی', 'گلی']);
  });

  it('counts numbers as numbers in any digits', () => {
    expect(['بخش ۱۰', 'بخش ۹', 'بخش ۲'].sort(compareNames('fa'))).toEqual(['بخش ۲', 'بخش ۹', 'بخش ۱۰']);
  });

  it('tells apart what the alphabet does not, so that an order is always the same', () => {
    const same = ['a\u200c', 'a'];
    expect(collator('en').compare('a\u200c', 'a')).toBe(0);
    expect(same.toSorted(compareNames('en'))).toEqual(same.toReversed().toSorted(compareNames('en')));
  });

  it('makes each collator once', () => {
    expect(collator('fa')).toBe(collator('fa'));
  });
});
