import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPublished, addTestSite, CONTRIBUTOR, draft, EDITOR, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { openPerson } from './open-person.ts';
import { addPersonName, savePerson } from './save-person.ts';
import { searchArticles } from './search-articles.ts';

let archive: TestArchive;
let slug: string;
beforeEach(async () => {
  archive = await testArchive();
  await addTestSite(archive);
  const article = await addPublished(archive, draft({ contributors: [{ credited: 'Nadera Darwazi', role: 'author' }] }));
  slug = article.contributors[0]!.slug;
});
afterEach(() => archive.remove());

const EN = { text: 'Nadera Darwazi', language: 'en', variant: false };
const FA = { text: 'نادره دروازی', language: 'fa', variant: false };

describe('saving a person', () => {
  it('replaces names and note', async () => {
    await savePerson(archive, EDITOR, slug, { names: [EN, FA], note: { fa: 'شاعر', en: 'A poet' } });
    expect(await openPerson(archive, EDITOR, slug)).toEqual({ slug, names: [EN, FA], note: { fa: 'شاعر', en: 'A poet' } });
  });
  it('lets the published be found under the new name at once', async () => {
    await savePerson(archive, EDITOR, slug, { names: [EN, FA] });
    const { total } = await searchArticles(archive, { query: 'دروازی', sort: 'relevance', page: 1, locale: 'fa' });
    expect(total).toBe(1);
  });
  it('wants a name', async () => {
    await expect(savePerson(archive, EDITOR, slug, { names: [] })).rejects.toMatchObject({
      problems: [{ field: 'names', code: 'required' }],
    });
  });
  it('is not for contributors, and not for nobody', async () => {
    await expect(savePerson(archive, CONTRIBUTOR, slug, { names: [EN] })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(savePerson(archive, EDITOR, 'nobody', { names: [EN] })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('adding a name in the other script', () => {
  it('adds it where there is none', async () => {
    await addPersonName(archive, EDITOR, slug, { text: FA.text, language: 'fa' });
    expect((await openPerson(archive, EDITOR, slug)).names).toEqual([EN, FA]);
  });
  it('leaves one that is there', async () => {
    await addPersonName(archive, EDITOR, slug, { text: 'N. Darwazi', language: 'en' });
    expect((await openPerson(archive, EDITOR, slug)).names).toEqual([EN]);
  });
});
