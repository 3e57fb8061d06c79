import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../db/sqlite/listing.ts';
import { harvestPageQuery } from '../db/sqlite/harvest.ts';
import { addDraft, addPublished, addTestSite, draft, EDITOR, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { answerHarvester } from './answer-harvester.ts';
import { readDraft } from './read-article.ts';
import { saveArticle } from './save-article.ts';
import { saveSubject } from './save-subject.ts';
import { withdrawArticle } from './withdraw-article.ts';

const SETTINGS = { name: 'Bayaz', mail: 'keeper@bayaz.test', pageSize: 3 };
const SECOND = 1_000;

let archive: TestArchive;
/** Numbers of what was published, in that order; each a minute after the one before. */
const ids: number[] = [];
const minute = (n: number) => new Date(Date.UTC(2024, 9, 20, 12, n));

beforeAll(async () => {
  archive = await testArchive();
  await addTestSite(archive);
  await addTestSite(archive, 'sayeh');
  await saveSubject(archive, EDITOR, { fa: 'آب', en: 'Water' });
  await addDraft(archive, { slug: 'hidden', title: 'نهان' });
  for (let n = 0; n < 10; n++) {
    archive.clock.at = minute(n);
    const article = await addPublished(archive, {
      slug: `karez-${n}`,
      title: `کاریز <${n}> & آب`,
      language: n % 2 === 0 ? 'fa-AF' : 'en',
      site: n === 9 ? 'sayeh' : 'azad',
      section: n === 0 ? 'azad-essays' : undefined,
      subjects: n === 0 ? ['water'] : [],
      rights: 'CC BY 4.0',
      contributors: [
        { credited: 'نازو کامه‌وال', role: 'author' },
        { credited: 'Nazo Kamawal', role: 'translator' },
      ],
    });
    ids.push(article.id);
  }
  archive.clock.at = minute(20);
});
afterAll(() => archive.remove());

const ask = (query: string, pageSize = SETTINGS.pageSize) =>
  answerHarvester(archive, [...new URLSearchParams(query)], { ...SETTINGS, pageSize });

/** The texts of all elements of a name, and the answer's error code. @throws where the answer is not well-formed */
function read(xml: string): { all: (name: string) => string[]; error?: string; token?: string; deleted: number } {
  const parser = new SaxesParser();
  const texts: { name: string; text: string }[] = [];
  const open: { name: string; text: string }[] = [];
  let error: string | undefined;
  let deleted = 0;
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, text: '' });
    if (name === 'error') error = String(attributes.code);
    if (attributes.status === 'deleted') deleted += 1;
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => texts.push(open.pop() ?? { name: '', text: '' }));
  parser.write(xml).close();
  const all = (name: string) => texts.filter((element) => element.name === name).map(({ text }) => text);
  return { all, error, token: all('resumptionToken')[0] || undefined, deleted };
}

const revisionOf = async (slug: string) => (await readDraft(archive, EDITOR, slug)).article.revision;
const uri = (id = 0) => `oai:bayaz.test:${id}`;

/** Every record of a list, page after page; `between` happens after each page. */
async function harvest(query: string, between?: (page: number) => Promise<unknown>): Promise<string[]> {
  const found: string[] = [];
  let next = `verb=ListIdentifiers&metadataPrefix=oai_dc${query}`;
  for (let page = 1; ; page++) {
    const { all, error, token } = read(await ask(next));
    expect(error).toBeUndefined();
    found.push(...all('identifier'));
    if (!token) return found;
    await between?.(page);
    next = `verb=ListIdentifiers&resumptionToken=${token}`;
  }
}

describe('the verbs', () => {
  it('Identify says who answers for it, since when, and that tombstones are kept', async () => {
    const { all } = read(await ask('verb=Identify'));
    expect(all('baseURL')).toEqual(['https://bayaz.test/oai']);
    expect(all('adminEmail')).toEqual(['keeper@bayaz.test']);
    expect(all('earliestDatestamp')).toEqual(['2024-10-20T12:00:00Z']);
    expect(all('deletedRecord')).toEqual(['persistent']);
    expect(all('granularity')).toEqual(['YYYY-MM-DDThh:mm:ssZ']);
    expect(all('repositoryIdentifier')).toEqual(['bayaz.test']);
  });

  it('GetRecord gives Dublin Core and MODS, with the text as it is written', async () => {
    const dc = read(await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${uri(ids[0])}`));
    expect(dc.all('dc:title')).toEqual(['کاریز <0> & آب']);
    expect(dc.all('dc:creator')).toEqual(['نازو کامه‌وال']);
    expect(dc.all('dc:contributor')).toEqual(['Nazo Kamawal']);
    expect(dc.all('dc:subject')).toEqual(['مقاله‌ها', 'Essays', 'آب', 'Water']);
    expect(dc.all('dc:date')).toEqual(['2024-10-20']);
    expect(dc.all('dc:identifier')).toEqual(['https://bayaz.test/en/articles/karez-0']);
    expect(dc.all('setSpec')).toEqual(['language.fa-AF', 'section.azad-essays', 'site.azad']);
    const mods = read(await ask(`verb=GetRecord&metadataPrefix=mods&identifier=${uri(ids[0])}`));
    expect(mods.all('roleTerm')).toEqual(['aut', 'trl']);
    expect(mods.all('languageTerm')).toEqual(['fa-AF']);
    expect(mods.all('accessCondition')).toEqual(['CC BY 4.0']);
  });

  it('ListSets names languages, sites and sections; ListMetadataFormats both formats', async () => {
    const { all } = read(await ask('verb=ListSets'));
    expect(all('setSpec')).toEqual([
      'language.en',
      'language.fa-AF',
      'site.azad',
      'site.sayeh',
      'section.azad-essays',
      'section.sayeh-essays',
    ]);
    expect(read(await ask(`verb=ListMetadataFormats&identifier=${uri(ids[0])}`)).all('metadataPrefix')).toEqual(['oai_dc', 'mods']);
  });
});

describe('a list', () => {
  it('comes whole over its pages, oldest change first, with a count, and ends with an empty token', async () => {
    expect(await harvest('')).toEqual(ids.map((id) => uri(id)));
    const first = await ask('verb=ListRecords&metadataPrefix=oai_dc');
    expect(first).toMatch(/<resumptionToken completeListSize="10" cursor="0">[\w-]+</);
    const { token } = read(await ask('verb=ListRecords&metadataPrefix=oai_dc', 9));
    expect(await ask(`verb=ListRecords&resumptionToken=${token}`, 9)).toContain(
      '<resumptionToken completeListSize="10" cursor="9"></resumptionToken>',
    );
    expect(await ask('verb=ListRecords&metadataPrefix=mods', 10)).not.toContain('resumptionToken');
  });

  it('is of a span, both ends included, and of a set', async () => {
    expect(await harvest('&from=2024-10-20T12:03:00Z&until=2024-10-20T12:05:00Z')).toEqual(ids.slice(3, 6).map((id) => uri(id)));
    expect(await harvest('&from=2024-10-20&until=2024-10-20')).toHaveLength(10);
    expect(await harvest('&set=language.en')).toEqual([1, 3, 5, 7, 9].map((n) => uri(ids[n])));
    expect(await harvest('&set=site.sayeh')).toEqual([uri(ids[9])]);
    expect(await harvest('&set=section.azad-essays&from=2024-10-20')).toEqual([uri(ids[0])]);
  });

  it('loses no record and repeats none but what is changed while it is read', async () => {
    const [second = 0] = ids.slice(1);
    const [last = 0] = ids.slice(8);
    const change = async (n: number) => {
      archive.clock.at = minute(21 + n);
      const revision = await revisionOf(`karez-${n}`);
      await saveArticle(archive, EDITOR, {
        slug: `karez-${n}`,
        revision,
        reason: 'A slip.',
        draft: draft({ slug: `karez-${n}`, title: 'دیگر', language: n % 2 === 0 ? 'fa-AF' : 'en' }),
      });
    };
    const found = await harvest('', async (page) => {
      if (page === 1) await change(1);
      if (page === 2) await change(8);
    });
    expect(found.filter((identifier) => identifier === uri(second))).toHaveLength(2);
    expect(found.filter((identifier) => identifier === uri(last))).toHaveLength(1);
    expect(new Set(found)).toEqual(new Set(ids.map((id) => uri(id))));
    expect(found).toHaveLength(11);
  });

  it('costs the same wherever it goes on: one range of one index', async () => {
    for (const set of [
      undefined,
      { kind: 'site', value: 'azad' },
      { kind: 'section', value: 'azad-essays' },
      { kind: 'language', value: 'en' },
    ] as const) {
      const plan = await explain(archive.db.reader, harvestPageQuery({ set, after: { at: minute(3), id: 4 }, from: minute(0) }, 10));
      expect(
        plan.filter((line) => /^SEARCH a USING INDEX Article_harvest/.test(line)),
        plan.join('\n'),
      ).toHaveLength(1);
      expect(plan.join('\n')).not.toMatch(/TEMP B-TREE|SCAN/);
    }
  });
});

describe('what was withdrawn', () => {
  it('is told of as deleted, from the instant of it, and nothing more', async () => {
    archive.clock.at = new Date(minute(40).getTime() + SECOND / 2);
    await withdrawArticle(archive, EDITOR, { slug: 'karez-4', revision: await revisionOf('karez-4'), reason: 'Asked for.' });
    const since = await ask('verb=ListRecords&metadataPrefix=oai_dc&from=2024-10-20T12:40:00Z');
    expect(read(since)).toMatchObject({ deleted: 1 });
    expect(read(since).all('identifier')).toEqual([uri(ids[4])]);
    expect(since).not.toContain('dc:');
    const one = read(await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${uri(ids[4])}`));
    expect([one.deleted, one.all('metadata')]).toEqual([1, []]);
    expect(read(await ask(`verb=ListMetadataFormats&identifier=${uri(ids[4])}`)).error).toBe('noMetadataFormats');
  });
});

describe('an error (3.6)', () => {
  it.each([
    ['verb=Nothing', 'badVerb'],
    ['verb=ListRecords', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=yesterday', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=marc', 'cannotDisseminateFormat'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:bayaz.test:1', 'idDoesNotExist'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere.test:2', 'idDoesNotExist'],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=site.nowhere', 'noRecordsMatch'],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=azad', 'noRecordsMatch'],
    ['verb=ListRecords&metadataPrefix=oai_dc&until=2001-01-01', 'noRecordsMatch'],
    ['verb=ListRecords&resumptionToken=junk', 'badResumptionToken'],
    ['verb=ListSets&resumptionToken=junk', 'badResumptionToken'],
  ])('%s is %s', async (query, code) => {
    const answer = await ask(query);
    expect(read(answer).error).toBe(code);
    expect(/<request [^>]/.test(answer)).toBe(code !== 'badVerb' && code !== 'badArgument');
  });
});

it('an empty archive has no sets and no records, and says since when nothing', async () => {
  const empty = await testArchive();
  const ofEmpty = (query: string) => answerHarvester(empty, [...new URLSearchParams(query)], SETTINGS);
  expect(read(await ofEmpty('verb=ListSets')).error).toBe('noSetHierarchy');
  expect(read(await ofEmpty('verb=ListRecords&metadataPrefix=oai_dc')).error).toBe('noRecordsMatch');
  expect(read(await ofEmpty('verb=Identify')).all('earliestDatestamp')).toEqual(['2024-10-20T12:00:00Z']);
  await empty.remove();
});
