import { describe, expect, it } from 'vitest';
import { deskPath } from './desk-path.ts';

describe('deskPath', () => {
  it.each(['/fa/admin', '/en/admin/articles/new', '/fa/admin/articles/%D8%A2%D8%A8?revision=2'])('follows %s', (next) => {
    expect(deskPath(next, 'en')).toBe(next);
  });
  it.each([
    undefined,
    '',
    'admin',
    '/en',
    '/en/articles',
    '/fa/administrator',
    '//evil.example/en/admin',
    '/\\evil.example/en/admin',
    'https://evil.example/en/admin',
    '/en/admin/../../articles',
    'javascript:alert(1)',
    '/\t/evil.example/en/admin',
  ])('does not follow %j', (next) => expect(deskPath(next, 'fa')).toBe('/fa/admin'));
});
