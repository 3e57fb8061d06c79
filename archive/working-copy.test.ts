import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prisma } from '../db/connection.ts';
import { addDraft, addPublished, addTestSite, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { addUser } from './add-user.ts';
import { CONSOLE, VISITOR, type Actor } from './archive.ts';
import { discardWorkingCopy } from './discard-working-copy.ts';
import { keepWorkingCopy, WORKING_COPIES } from './keep-working-copy.ts';
import { readWorkingCopies } from './read-working-copies.ts';

describe('a working copy', () => {
  let archive: TestArchive;
  let mine: Actor;
  let theirs: Actor;
  beforeAll(async () => {
    archive = await testArchive();
    await addTestSite(archive);
    const account = async (email: string, role: 'editor' | 'contributor'): Promise<Actor> => {
      const { id, name } = await addUser(archive, CONSOLE, { email, role, name: email, password: 'a notebook of lapis', locale: 'fa' });
      return { name, role, userId: id };
    };
    mine = await account('one@bayaz.test', 'editor');
    theirs = await account('two@bayaz.test', 'contributor');
  });
  afterAll(() => archive.remove());

  it('is kept byte for byte, read by its author alone, and is neither a revision nor an event', async () => {
    const { slug, revision } = await addDraft(archive);
    const events = await prisma(archive.db.reader).auditEvent.count();
    const values = JSON.stringify({ body: 'می\u200cجوشد\r\n' });
    await keepWorkingCopy(archive, mine, { slug }, { values: '{}', revision });
    await keepWorkingCopy(archive, mine, { slug }, { values, revision });
    expect(await readWorkingCopies(archive, mine, slug)).toEqual([expect.objectContaining({ values, revision, at: archive.now() })]);
    expect(await readWorkingCopies(archive, theirs, slug)).toEqual([]);
    expect(await readWorkingCopies(archive, mine)).toEqual([]);
    expect(await prisma(archive.db.reader).auditEvent.count()).toBe(events);
    await discardWorkingCopy(archive, mine, { slug });
    expect(await readWorkingCopies(archive, mine, slug)).toEqual([]);
  });

  it('is refused to those who may not save the article, and to nobody', async () => {
    const { slug } = await addPublished(archive);
    await expect(keepWorkingCopy(archive, theirs, { slug }, { values: '{}' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(keepWorkingCopy(archive, VISITOR, { slug }, { values: '{}' })).rejects.toMatchObject({ code: 'signed-out' });
    await expect(keepWorkingCopy(archive, mine, { slug: 'nowhere' }, { values: '{}' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(keepWorkingCopy(archive, mine, { key: '../etc' }, { values: '{}' })).rejects.toMatchObject({ code: 'invalid' });
    const long = ' '.repeat(WORKING_COPIES.letters + 1);
    await expect(keepWorkingCopy(archive, mine, { slug }, { values: long })).rejects.toMatchObject({ code: 'too-long' });
  });

  it('of new articles has its own key, and only so many are kept, the newest', async () => {
    for (let number = 0; number < WORKING_COPIES.each + 2; number++) {
      archive.clock.at = new Date(archive.clock.at.getTime() + 1000);
      await keepWorkingCopy(archive, theirs, { key: `key-${String(number).padStart(6, '0')}` }, { values: `${number}` });
    }
    const kept = await readWorkingCopies(archive, theirs);
    expect(kept.map(({ values }) => Number(values))).toEqual(
      Array.from({ length: WORKING_COPIES.each }, (_, index) => WORKING_COPIES.each + 1 - index),
    );
    expect(kept[0]?.key).toBe(`key-${String(WORKING_COPIES.each + 1).padStart(6, '0')}`);
  });
});
