import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONTRIBUTOR, EDITOR, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { eventsAfter } from '../db/audit.ts';
import { readChoices } from './read-choices.ts';
import { saveSubject } from './save-subject.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await testArchive();
});
afterEach(() => archive.remove());

const WATER = { fa: 'آب', en: 'Water' };
const subjects = async () => (await readChoices(archive, EDITOR)).subjects;
const events = async () => (await eventsAfter(archive.db.reader, 0, 100)).map(({ verb }) => verb);

describe('saving a subject', () => {
  it('makes its address of the English label', async () => {
    expect(await saveSubject(archive, EDITOR, WATER)).toEqual({ slug: 'water', names: WATER });
    expect(await subjects()).toEqual([{ slug: 'water', names: WATER }]);
    expect(await events()).toEqual(['add-subject']);
  });
  it('adds the same once', async () => {
    await saveSubject(archive, EDITOR, WATER);
    await saveSubject(archive, EDITOR, WATER);
    expect(await events()).toEqual(['add-subject']);
  });
  it('changes no subject that somebody adds under another name', async () => {
    await saveSubject(archive, EDITOR, WATER);
    await expect(saveSubject(archive, EDITOR, { ...WATER, fa: 'آب‌ها' })).rejects.toMatchObject({ code: 'slug-taken' });
    expect(await subjects()).toEqual([{ slug: 'water', names: WATER }]);
  });
  it('changes the labels of one that is named', async () => {
    await saveSubject(archive, EDITOR, WATER);
    await saveSubject(archive, EDITOR, { fa: 'آب', en: 'Waters' }, 'water');
    expect(await subjects()).toEqual([{ slug: 'water', names: { fa: 'آب', en: 'Waters' } }]);
  });
  it.each([
    [{ fa: '', en: 'x' }, 'fa'],
    [{ fa: 'x', en: ' ' }, 'en'],
    [{ fa: 'x', en: '!' }, 'en'],
  ])('wants both labels: %j', async (labels, field) => {
    await expect(saveSubject(archive, EDITOR, labels)).rejects.toMatchObject({ code: 'invalid', problems: [{ field }] });
  });
  it('is not for contributors', async () => {
    await expect(saveSubject(archive, CONTRIBUTOR, WATER)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
