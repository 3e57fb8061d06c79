import { describe, expect, it } from 'vitest';
import { firstStrong, strongDirection } from './strong.ts';

describe('strong direction', () => {
  it.each([
    ['a', 'ltr'],
    ['ß', 'ltr'],
    ['я', 'ltr'],
    ['字', 'ltr'],
    ['ک', 'rtl'],
    ['ي', 'rtl'],
    ['ړ', 'rtl'],
    ['א', 'rtl'],
    ['ހ', 'rtl'],
    ['ܐ', 'rtl'],
    ['\ufedf', 'rtl'],
    ['\u0640', 'rtl'],
    ['\u{1e922}', 'rtl'],
    ['1', null],
    ['۱', null],
    ['٣', null],
    [' ', null],
    ['،', null],
    ['\u064e', null],
    ['\u200c', null],
    ['\u200f', null],
  ] as const)('%j: %s', (character, direction) => expect(strongDirection(character)).toBe(direction));

  it.each([
    ['«۱۴۰۳ Putin گفت', 'ltr'],
    ['«۱۴۰۳ گفت Putin', 'rtl'],
    ['۱۴۰۳', null],
    ['', null],
  ] as const)('first of %j: %s', (text, direction) => expect(firstStrong(text)).toBe(direction));
});
