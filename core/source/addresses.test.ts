import { describe, expect, it } from 'vitest';
import { addressesOf, addressKey, urlOf } from './addresses.ts';

describe('addressesOf', () => {
  it.each([
    ['www.afgazad.com', { web: 'www.afgazad.com' }],
    ['https://example.org/', { web: 'https://example.org/' }],
    ['hindukush-bulletin.example', { web: 'hindukush-bulletin.example' }],
    ['afgazad@gmail.com', { mail: 'afgazad@gmail.com' }],
    ['afgazad (at) gmail.com', { mail: 'afgazad (at) gmail.com' }],
    ['وب‌سایت: www.rana.example', { web: 'www.rana.example' }],
    ['ایمیل: mail@rana.example', { mail: 'mail@rana.example' }],
    ['www. afgazad. com', { web: 'www. afgazad. com' }],
    ['www.afgazacl,com', { web: 'www.afgazacl,com' }],
    ['www.afgazad.com          3          afgazad@gmail.com', { web: 'www.afgazad.com', mail: 'afgazad@gmail.com' }],
    ['afgazad@gmail.com ۳ www.afgazad.com', { web: 'www.afgazad.com', mail: 'afgazad@gmail.com' }],
    ['\u200fwww.afgazad.com', { web: 'www.afgazad.com' }],
  ])('%s', (line, addresses) => expect(addressesOf(line)).toEqual(addresses));
  it.each(['Between Russia & Iran', 'در www.afgazad.com بخوانید', '20.10.2024', 'M.K. Bhadrakumar', '3', 'a.b c'])(
    '%s is no line of addresses',
    (line) => {
      expect(addressesOf(line)).toBeNull();
    },
  );
});

describe('addressKey', () => {
  it.each([
    ['http://www.Afgazad.com/news', 'afgazad.com'],
    ['www. afgazad, com', 'afgazad.com'],
    ['afgazad(at)gmail.com', 'afgazad@gmail.com'],
  ])('%s', (printed, key) => expect(addressKey(printed)).toBe(key));
});

describe('urlOf', () => {
  it.each([
    ['www.afgazad.com', 'http://www.afgazad.com'],
    ['https://example.org/a', 'https://example.org/a'],
    ['www. afgazad. com', undefined],
    ['www.afgazacl,com', undefined],
  ])('%s', (printed, url) => expect(urlOf(printed)).toBe(url));
});
