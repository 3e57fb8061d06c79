/** OAI-PMH: answers as XML (sections 3.2 and 4). */
import { element, leaf, xmlDocument, type Xml } from '../xml/write-xml.ts';
import { utcDatetime, type OaiError, type OaiRequest } from './protocol.ts';
import type { HarvestRecord, MetadataFormat } from './record.ts';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const OAI = 'http://www.openarchives.org/OAI/2.0/';

export type Asked = {
  baseUrl: string;
  at: Date;
  /** Absent when no sense could be made of what was asked: then it is not repeated (section 3.2). */
  request?: OaiRequest;
};

/** What stands around every answer (section 3.2). */
export const oaiAnswer = ({ baseUrl, at, request }: Asked, content: Xml): string =>
  xmlDocument(
    element('OAI-PMH', { xmlns: OAI, 'xmlns:xsi': XSI, 'xsi:schemaLocation': `${OAI} ${OAI}OAI-PMH.xsd` }, [
      leaf('responseDate', utcDatetime(at)),
      leaf('request', baseUrl, request ? { verb: request.verb, ...request.arguments } : {}),
      content,
    ]),
  );

/** Section 3.6. */
export const errorElement = ({ code, message }: OaiError): Xml => leaf('error', message, { code });

export type Repository = {
  name: string;
  baseUrl: string;
  adminEmail: string;
  earliest: Date;
  /** The host that identifiers begin with, and one of them. */
  host: string;
  sampleIdentifier: string;
};

/** A domain name, as the schema of oai-identifier wants it; `localhost` is none. */
const DOMAIN = /^[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]*)+$/;

/** Section 4.2. Tombstones are kept for good. Next answers with gzip to who takes it. */
export const identify = (repository: Repository): Xml =>
  element('Identify', {}, [
    leaf('repositoryName', repository.name),
    leaf('baseURL', repository.baseUrl),
    leaf('protocolVersion', '2.0'),
    leaf('adminEmail', repository.adminEmail),
    leaf('earliestDatestamp', utcDatetime(repository.earliest)),
    leaf('deletedRecord', 'persistent'),
    leaf('granularity', 'YYYY-MM-DDThh:mm:ssZ'),
    leaf('compression', 'gzip'),
    DOMAIN.test(repository.host) ? element('description', {}, [oaiIdentifier(repository)]) : undefined,
  ]);

/** Implementation Guidelines, "OAI Identifier Format". */
function oaiIdentifier({ host, sampleIdentifier }: Repository): Xml {
  const namespace = `${OAI}oai-identifier`;
  return element('oai-identifier', { xmlns: namespace, 'xmlns:xsi': XSI, 'xsi:schemaLocation': `${namespace} ${namespace}.xsd` }, [
    leaf('scheme', 'oai'),
    leaf('repositoryIdentifier', host),
    leaf('delimiter', ':'),
    leaf('sampleIdentifier', sampleIdentifier),
  ]);
}

/** Section 4.4. */
export const listMetadataFormats = (formats: readonly MetadataFormat[]): Xml =>
  element(
    'ListMetadataFormats',
    {},
    formats.map(({ prefix, schema, namespace }) =>
      element('metadataFormat', {}, [leaf('metadataPrefix', prefix), leaf('schema', schema), leaf('metadataNamespace', namespace)]),
    ),
  );

/** Section 4.6. */
export const listSets = (sets: readonly { spec: string; name: string }[]): Xml =>
  element(
    'ListSets',
    {},
    sets.map(({ spec, name }) => element('set', {}, [leaf('setSpec', spec), leaf('setName', name)])),
  );

const header = ({ identifier, at, sets, isDeleted }: HarvestRecord): Xml =>
  element('header', { status: isDeleted ? 'deleted' : undefined }, [
    leaf('identifier', identifier),
    leaf('datestamp', utcDatetime(at)),
    ...sets.map((set) => leaf('setSpec', set)),
  ]);

/** Section 2.5; a deleted record has no metadata (2.5.1). */
const record = (harvested: HarvestRecord, format: MetadataFormat): Xml =>
  element('record', {}, [header(harvested), harvested.article && element('metadata', {}, [format.write(harvested.article)])]);

/** Section 4.1. */
export const getRecord = (harvested: HarvestRecord, format: MetadataFormat): Xml => element('GetRecord', {}, [record(harvested, format)]);

export type Page = {
  records: HarvestRecord[];
  /** Where the list goes on. */
  token?: string;
  /** Records given before these, and in the whole list. */
  cursor: number;
  size: number;
};

/** Sections 4.3 and 4.5. The answer that completes a list which came in several has an empty token (3.5). */
export const listPage = (verb: 'ListIdentifiers' | 'ListRecords', { records, token, cursor, size }: Page, format: MetadataFormat): Xml =>
  element(verb, {}, [
    ...records.map((harvested) => (verb === 'ListRecords' ? record(harvested, format) : header(harvested))),
    token !== undefined || cursor > 0 ? leaf('resumptionToken', token ?? '', { completeListSize: size, cursor }) : undefined,
  ]);
