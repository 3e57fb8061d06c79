import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testArchive, EDITOR, type TestArchive } from '../test/archive-for-tests.ts';
import { addUser } from './add-user.ts';
import { CONSOLE } from './archive.ts';
import type { ArchiveError } from '../core/errors.ts';
import { addFirstAdministrator, firstAdministratorLinkWorks, firstAdministratorToken } from './first-administrator.ts';
import { readSession, SESSION, signIn, signOut } from './sign-in.ts';

const PASSWORD = 'لاجورد بدخشان ۱۴۰۳';
const person = { email: 'Nazo@Example.org', name: 'نازو', locale: 'fa' as const, password: PASSWORD };
let archive: TestArchive;
beforeEach(async () => {
  archive = await testArchive();
});
afterEach(() => archive.remove());

const attempt = (password: string, more: { email?: string; address?: string } = {}) =>
  signIn(archive, { email: person.email, password, address: '192.0.2.1', userAgent: 'test', ...more });
const later = (milliseconds: number) => (archive.clock.at = new Date(archive.clock.at.getTime() + milliseconds));

describe('signing in', () => {
  beforeEach(() => addUser(archive, CONSOLE, { ...person, role: 'editor' }));

  it('opens a session that its token finds again, and that ends when signed out', async () => {
    const { token } = await attempt(PASSWORD);
    expect(await readSession(archive, token)).toMatchObject({ email: 'nazo@example.org', role: 'editor' });
    await signOut(archive, token);
    expect(await readSession(archive, token)).toBeUndefined();
  });

  it('says the same of a wrong password and of an account that is not there', async () => {
    await expect(attempt('falsch falsch falsch')).rejects.toMatchObject({ code: 'wrong-credentials' });
    await expect(attempt(PASSWORD, { email: 'nobody@example.org' })).rejects.toMatchObject({ code: 'wrong-credentials' });
  });

  it('takes a password typed in another normal form', async () => {
    await addUser(archive, CONSOLE, { ...person, email: 'b@example.org', role: 'editor', password: 'Zürich im Sömmer' });
    await expect(attempt('Zürich im Sömmer'.normalize('NFD'), { email: 'b@example.org' })).resolves.toBeDefined();
  });

  it('ends a session left alone for long, or open for too long', async () => {
    const { token } = await attempt(PASSWORD);
    later(SESSION.idle + 1_000);
    expect(await readSession(archive, token)).toBeUndefined();
    const again = await attempt(PASSWORD);
    for (let passed = 0; passed < SESSION.absolute; passed += SESSION.idle / 2) {
      later(SESSION.idle / 2);
      await readSession(archive, again.token);
    }
    later(1_000);
    expect(await readSession(archive, again.token)).toBeUndefined();
  });

  it('makes somebody who guesses wait, longer each time, and never for ever', async () => {
    for (let n = 0; n < 6; n++) {
      await attempt('falsch falsch falsch').catch(() => {});
      if (n === 4) later(2_000);
    }
    await expect(attempt(PASSWORD)).rejects.toMatchObject({ code: 'throttled', params: { seconds: 2 } });
    later(3_000);
    await expect(attempt(PASSWORD)).resolves.toBeDefined();
  });

  it('lets no more guesses past at once than one after the other', async () => {
    const guesses = Array.from({ length: 12 }, () => attempt('falsch falsch falsch').catch((error: ArchiveError) => error.code));
    const codes = await Promise.all(guesses);
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(5);
    expect(codes.filter((code) => code === 'throttled')).toHaveLength(7);
  });

  it('does not count a success against those who share an address', async () => {
    for (let n = 0; n < 40; n++) await attempt(PASSWORD);
    await expect(attempt('falsch falsch falsch')).rejects.toMatchObject({ code: 'wrong-credentials' });
  }, 30_000);

  it('tells IPv4 addresses apart that a socket shows as IPv6 ones', async () => {
    const guess = (n: number, address: string) =>
      attempt('falsch falsch falsch', { email: `${n}@example.org`, address }).catch((error: ArchiveError) => error.code);
    for (let n = 0; n < 21; n++) await guess(n, '::ffff:203.0.113.9');
    expect(await guess(99, '::ffff:203.0.113.9')).toBe('throttled');
    expect(await guess(99, '::ffff:198.51.100.1')).toBe('wrong-credentials');
  }, 30_000);

  it('ends the session that the browser had before', async () => {
    const first = await attempt(PASSWORD);
    await signIn(archive, { email: person.email, password: PASSWORD, address: '192.0.2.1', userAgent: 'test', previousToken: first.token });
    expect(await readSession(archive, first.token)).toBeUndefined();
  });
});

describe('accounts', () => {
  it.each([
    ['short', 'password-short'],
    ['passwordpassword1', 'password-common'],
    ['qwertyuiopasdfgh', 'password-common'],
    ['aaaaaaaaaaaaaaaa', 'password-common'],
  ])('refuse the password %s as %s', async (password, code) => {
    await expect(addUser(archive, CONSOLE, { ...person, role: 'editor', password })).rejects.toMatchObject({
      problems: [{ field: 'password', code }],
    });
  });

  it('are made by a keeper only, and once for an address', async () => {
    await expect(addUser(archive, EDITOR, { ...person, role: 'reader' })).rejects.toMatchObject({ code: 'forbidden' });
    await addUser(archive, CONSOLE, { ...person, role: 'reader' });
    await expect(addUser(archive, CONSOLE, { ...person, role: 'reader' })).rejects.toMatchObject({ code: 'duplicate' });
  });
});

describe('the first administrator', () => {
  it('is made by a link that works once', async () => {
    const token = (await firstAdministratorToken(archive)) ?? '';
    expect(await addFirstAdministrator(archive, token, person)).toMatchObject({ role: 'keeper' });
    await expect(addFirstAdministrator(archive, token, { ...person, email: 'c@example.org' })).rejects.toMatchObject({
      code: 'link-spent',
    });
    expect(await firstAdministratorToken(archive)).toBeUndefined();
  });

  it('cannot come late, nor with an older link than the newest', async () => {
    const old = (await firstAdministratorToken(archive)) ?? '';
    const fresh = (await firstAdministratorToken(archive)) ?? '';
    expect([await firstAdministratorLinkWorks(archive, old), await firstAdministratorLinkWorks(archive, fresh)]).toEqual([false, true]);
    later(31 * 60_000);
    expect(await firstAdministratorLinkWorks(archive, fresh)).toBe(false);
  });

  it('keeps the link when the password was refused', async () => {
    const token = (await firstAdministratorToken(archive)) ?? '';
    await expect(addFirstAdministrator(archive, token, { ...person, password: 'kurz' })).rejects.toMatchObject({ code: 'invalid' });
    expect(await firstAdministratorLinkWorks(archive, token)).toBe(true);
  });
});
