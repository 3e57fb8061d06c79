import { describe, expect, it } from 'vitest';
import { looksLikeName, looksLikeNames, splitNames } from './names.ts';

describe('looksLikeName', () => {
  it.each([
    'M.K. Bhadrakumar',
    'Ramzy Baroud',
    'Nicolas J.S. Davies',
    'Ludwig van Beethoven',
    "Sinéad O'Connor",
    'Dr. Norman Paech',
    'W.T. Whitney Jr.',
    'موسوی',
    'میر عبدالرحیم عزیز',
    'داکتر نور احمد خالدی',
    'ام. ک. بهادراکومار',
    'ملالۍ څپاند',
  ])('%s', (name) => expect(looksLikeName(name)).toBe(true));
  it.each([
    "Between Russia & Iran All's Well That Ends Well",
    'The River',
    'Opinion',
    'October 17, 2024',
    'Waiting for Godot',
    'What now?',
    'آب و زندگی',
    'کاریز دهکدهٔ ما چرا خشکید؟',
    '۲۹ میزان ۱۴۰۳',
    'گفت:',
    'او کیست',
  ])('not %s', (text) => expect(looksLikeName(text)).toBe(false));
});

describe('splitNames', () => {
  it.each([
    ['Medea Benjamin and Nicolas J.S. Davies', ['Medea Benjamin', 'Nicolas J.S. Davies']],
    ['Mirjam Talwar und Jonas Sahak', ['Mirjam Talwar', 'Jonas Sahak']],
    ['گلالی نورستانی و نجیب کوهستانی', ['گلالی نورستانی', 'نجیب کوهستانی']],
    ['زرغون شینواری، ملالۍ څپاند او خالد ساپی', ['زرغون شینواری', 'ملالۍ څپاند', 'خالد ساپی']],
    ['Ramzy Baroud', ['Ramzy Baroud']],
    ['the editors, who asked not to be named', ['the editors, who asked not to be named']],
  ])('%s', (text, names) => expect(splitNames(text)).toEqual(names));
});

describe('looksLikeNames', () => {
  it.each([
    ['Medea Benjamin and Nicolas J.S. Davies', true],
    ['آب و زندگی', false],
    ['موسوی', true],
  ])('%s: %s', (text, names) => {
    expect(looksLikeNames(text)).toBe(names);
  });
});
