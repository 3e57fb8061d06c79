import 'server-only';
import { articleIdOf, articleUri } from '../core/article/identifier.ts';
import { errorElement, getRecord, identify, listMetadataFormats, listPage, listSets, oaiAnswer } from '../core/oai/answer.ts';
import { OaiError, readOaiRequest, readSpan, type OaiArguments, type OaiRequest } from '../core/oai/protocol.ts';
import { FORMATS, type HarvestRecord, type MetadataFormat } from '../core/oai/record.ts';
import { argumentsOf, readToken, writeToken, type Resumption } from '../core/oai/resumption-token.ts';
import { readSetSpec, setSpec } from '../core/oai/sets.ts';
import type { Xml } from '../core/xml/write-xml.ts';
import { listSites } from '../db/sites.ts';
import {
  earliestHarvest,
  harvestDetails,
  harvestedLanguages,
  harvestPage,
  harvestRow,
  harvestSize,
  type HarvestQuery,
  type HarvestRow,
} from '../db/sqlite/harvest.ts';
import type { Archive } from './archive.ts';
import { harvestedArticle } from './harvested-article.ts';

/** Records in one answer. */
const HARVEST_PAGE = 200;

export type HarvestSettings = {
  /** What the archive is called, and the address of its keeper (section 4.2). */
  name: string;
  mail: string;
  /** Records in one answer; tests ask for few. */
  pageSize?: number;
};

const baseUrl = (archive: Archive): string => `${archive.url}/oai`;

/**
 * Answers a harvester by OAI-PMH 2.0 with XML, errors included.
 * @param pairs the keyword arguments as they came, from the address or from a form
 */
export async function answerHarvester(
  archive: Archive,
  pairs: readonly (readonly [string, string])[],
  settings: HarvestSettings,
): Promise<string> {
  const asked = { baseUrl: baseUrl(archive), at: archive.now() };
  let request: OaiRequest | undefined;
  try {
    request = readOaiRequest(pairs);
    return oaiAnswer({ ...asked, request }, await contentOf(archive, request, settings));
  } catch (error) {
    if (!(error instanceof OaiError)) throw error;
    // Section 3.2: of a request with a wrong verb or argument, nothing is repeated.
    const isNonsense = error.code === 'badVerb' || error.code === 'badArgument';
    return oaiAnswer({ ...asked, request: isNonsense ? undefined : request }, errorElement(error));
  }
}

async function contentOf(archive: Archive, { verb, arguments: said }: OaiRequest, settings: HarvestSettings): Promise<Xml> {
  switch (verb) {
    case 'Identify':
      return identify({
        name: settings.name,
        baseUrl: baseUrl(archive),
        adminEmail: settings.mail,
        earliest: (await earliestHarvest(archive.db.reader)) ?? archive.now(),
        host: new URL(archive.url).hostname,
        sampleIdentifier: articleUri(archive.url, 1),
      });
    case 'ListMetadataFormats':
      return listMetadataFormats(await formatsOf(archive, said.identifier));
    case 'ListSets':
      if (said.resumptionToken !== undefined) throw new OaiError('badResumptionToken', 'The list of sets comes whole.');
      return listSets(await setsOf(archive));
    case 'GetRecord': {
      const row = await itemCalled(archive, said.identifier);
      const format = formatCalled(said.metadataPrefix);
      const [record] = await recordsOf(archive, [row], true);
      if (!record) throw new Error(`no record of item ${row.id}`);
      return getRecord(record, format);
    }
    case 'ListIdentifiers':
    case 'ListRecords':
      return list(archive, verb, said, settings.pageSize ?? HARVEST_PAGE);
  }
}

/** @throws OaiError `cannotDisseminateFormat` */
function formatCalled(prefix: string | undefined): MetadataFormat {
  const format = FORMATS.find((candidate) => candidate.prefix === prefix);
  if (!format)
    throw new OaiError(
      'cannotDisseminateFormat',
      `There is no format ${prefix}; there are ${FORMATS.map((one) => one.prefix).join(', ')}.`,
    );
  return format;
}

/** @throws OaiError `idDoesNotExist`, also for what was never published: an identifier says nothing about a draft. */
async function itemCalled(archive: Archive, identifier = ''): Promise<HarvestRow> {
  const id = articleIdOf(identifier, archive.url);
  const row = id === undefined ? undefined : await harvestRow(archive.db.reader, id);
  if (!row) throw new OaiError('idDoesNotExist', `There is no item ${identifier}.`);
  return row;
}

/** Every item can be had in every format; of a withdrawn one there is nothing to be had. */
async function formatsOf(archive: Archive, identifier: string | undefined): Promise<readonly MetadataFormat[]> {
  if (identifier !== undefined && (await itemCalled(archive, identifier)).status !== 'published') {
    throw new OaiError('noMetadataFormats', `${identifier} was withdrawn.`);
  }
  return FORMATS;
}

/** @throws OaiError `noSetHierarchy` while the archive is empty: a list cannot be (OAI-PMH.xsd) */
async function setsOf(archive: Archive): Promise<{ spec: string; name: string }[]> {
  const { reader } = archive.db;
  const languageNames = new Intl.DisplayNames('en', { type: 'language' });
  const sites = await listSites(reader);
  const named = (kind: 'section' | 'site', { slug, names: { fa, en } }: { slug: string; names: { fa: string; en: string } }) => ({
    spec: setSpec({ kind, value: slug }),
    name: fa === en ? en : `${en} / ${fa}`,
  });
  const sets = [
    ...(await harvestedLanguages(reader)).map((value) => ({
      spec: setSpec({ kind: 'language', value }),
      name: languageNames.of(value) ?? value,
    })),
    ...sites.map((site) => named('site', site)),
    ...sites.flatMap(({ sections }) => sections.map((section) => named('section', section))),
  ];
  if (sets.length === 0) throw new OaiError('noSetHierarchy', 'There are no sets yet.');
  return sets;
}

async function list(archive: Archive, verb: 'ListIdentifiers' | 'ListRecords', said: OaiArguments, pageSize: number): Promise<Xml> {
  const resumed = said.resumptionToken === undefined ? undefined : readToken(said.resumptionToken);
  const wanted = resumed ? argumentsOf(resumed) : said;
  const format = formatCalled(wanted.metadataPrefix);
  const query = queryOf(wanted);
  const after = resumed && { at: new Date(resumed.after.at), id: resumed.after.id };
  const rows = query ? await harvestPage(archive.db.reader, { ...query, after }, pageSize + 1) : [];
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  if (!query || !last) throw new OaiError('noRecordsMatch', 'There are no such records.');
  const goesOn = rows.length > pageSize;
  const cursor = resumed?.cursor ?? 0;
  const size = resumed?.size ?? (goesOn ? await harvestSize(archive.db.reader, query) : shown.length);
  const next: Resumption = {
    metadataPrefix: format.prefix,
    from: wanted.from,
    until: wanted.until,
    set: wanted.set,
    after: { at: last.at.toISOString(), id: last.id },
    cursor: cursor + shown.length,
    size,
  };
  const records = await recordsOf(archive, shown, verb === 'ListRecords');
  return listPage(verb, { records, token: goesOn ? writeToken(next) : undefined, cursor, size }, format);
}

/** What a list asks for; undefined where its set can hold nothing. @throws OaiError `badArgument` */
function queryOf({ from, until, set }: OaiArguments): HarvestQuery | undefined {
  const span = readSpan(from, until);
  const ref = set === undefined ? undefined : readSetSpec(set);
  return set !== undefined && !ref ? undefined : { ...span, set: ref };
}

async function recordsOf(archive: Archive, rows: HarvestRow[], withMetadata: boolean): Promise<HarvestRecord[]> {
  const published = rows.filter(({ status }) => status === 'published').map(({ id }) => id);
  const details = withMetadata ? await harvestDetails(archive.db.reader, published) : new Map<number, never>();
  return rows.map(({ id, at, status, language, site, section }) => {
    const found = details.get(id);
    return {
      identifier: articleUri(archive.url, id),
      at,
      sets: [
        setSpec({ kind: 'language', value: language }),
        ...(section ? [setSpec({ kind: 'section', value: section })] : []),
        setSpec({ kind: 'site', value: site }),
      ],
      isDeleted: status !== 'published',
      article: found && harvestedArticle(archive.url, found),
    };
  });
}
