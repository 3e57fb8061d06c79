import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment } from './environment.ts';

describe('the environment', () => {
  it('is what the design says when nothing is said', () => {
    expect(environment({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      home: path.resolve('var'),
      url: 'http://localhost:3000',
      proxies: 0,
      demo: true,
      mail: 'postmaster@localhost.invalid',
      databaseUrl: `file:${path.resolve('var/archive.sqlite')}`,
    });
  });

  it('takes an empty value for none', () => {
    expect(environment({ PORT: '', DATABASE_URL: '' })).toEqual(environment({}));
  });

  it('keeps the database in the home, and the public address without what follows it', () => {
    const { databaseUrl, url } = environment({ ARCHIVE_HOME: '/srv/bayaz', ARCHIVE_URL: 'https://bayaz.example/' });
    expect([databaseUrl, url]).toEqual([`file:${path.resolve('/srv/bayaz/archive.sqlite')}`, 'https://bayaz.example']);
  });

  it.each([
    ['PORT', '99999', 'a whole number from 1 to 65535'],
    ['PORT', 'three', 'a whole number from 1 to 65535'],
    ['HOST', 'a b', 'a host name or an address'],
    ['ARCHIVE_URL', 'bayaz.example', 'the public address'],
    ['ARCHIVE_PROXY', 'yes', 'how many proxies stand before it'],
    ['ARCHIVE_URL', 'ftp://bayaz.example', 'the public address'],
    ['ARCHIVE_MAIL', 'keeper', "the keeper's e-mail address"],
    ['ARCHIVE_DEMO', 'yes', '1 (an empty archive is filled'],
    ['DATABASE_URL', 'postgresql://x', 'file: and a path'],
  ])('names %s=%s and what is allowed', (name, value, allowed) => {
    expect(() => environment({ [name]: value })).toThrow(`${name}=${value}: must be ${allowed}`);
  });
});
