/**
 * The Open Archives Initiative Protocol for Metadata Harvesting, version 2.0 (document version 2015-01-08): requests. Sections named in
 * this folder are those of that document. Nothing here reads a clock or a database.
 */

/** Section 3.6. */
export type OaiErrorCode =
  | 'badArgument'
  | 'badResumptionToken'
  | 'badVerb'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noMetadataFormats'
  | 'noRecordsMatch'
  | 'noSetHierarchy';

export class OaiError extends Error {
  override readonly name = 'OaiError';
  constructor(
    readonly code: OaiErrorCode,
    message: string,
  ) {
    super(message);
  }
}

const LIST = { required: ['metadataPrefix'], optional: ['from', 'until', 'set'], exclusive: 'resumptionToken' } as const;

/** Section 4: the verbs, and the arguments that each takes. */
const VERBS = {
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [], exclusive: undefined },
  Identify: { required: [], optional: [], exclusive: undefined },
  ListIdentifiers: LIST,
  ListMetadataFormats: { required: [], optional: ['identifier'], exclusive: undefined },
  ListRecords: LIST,
  ListSets: { required: [], optional: [], exclusive: 'resumptionToken' },
} as const;

export type OaiVerb = keyof typeof VERBS;
export type OaiArguments = Partial<Record<'identifier' | 'metadataPrefix' | 'from' | 'until' | 'set' | 'resumptionToken', string>>;
export type OaiRequest = { verb: OaiVerb; arguments: OaiArguments };

const isVerb = (verb: string): verb is OaiVerb => Object.hasOwn(VERBS, verb);

/** What may be in a metadataPrefix and in a setSpec (sections 3.4 and 2.6; the types of OAI-PMH.xsd). */
const SYNTAX: Record<string, RegExp> = {
  metadataPrefix: /^[A-Za-z0-9\-_.!~*'()]+$/,
  set: /^[A-Za-z0-9\-_.!~*'()]+(:[A-Za-z0-9\-_.!~*'()]+)*$/,
};

/**
 * Reads the keyword arguments of a request (section 3.1.1), as they came and in their order.
 * @throws OaiError `badVerb`, `badArgument`: an argument that is missing, unknown, ill-formed, said twice or beside an exclusive one
 */
export function readOaiRequest(pairs: readonly (readonly [string, string])[]): OaiRequest {
  const verbs = pairs.filter(([name]) => name === 'verb').map(([, value]) => value);
  const [verb] = verbs;
  if (verb === undefined) throw new OaiError('badVerb', 'No verb is given.');
  if (verbs.length > 1) throw new OaiError('badVerb', 'The verb is given more than once.');
  if (!isVerb(verb)) throw new OaiError('badVerb', `There is no verb ${verb}.`);
  const { required, optional, exclusive } = VERBS[verb];
  const known: readonly string[] = [...required, ...optional, ...(exclusive ? [exclusive] : [])];
  const said: Record<string, string> = {};
  for (const [name, value] of pairs) {
    if (name === 'verb') continue;
    if (!known.includes(name)) throw new OaiError('badArgument', `${verb} takes no argument ${name}.`);
    if (Object.hasOwn(said, name)) throw new OaiError('badArgument', `${name} is given more than once.`);
    if (SYNTAX[name]?.test(value) === false) throw new OaiError('badArgument', `${name} is not written as one.`);
    said[name] = value;
  }
  if (exclusive && said[exclusive] !== undefined) {
    if (Object.keys(said).length > 1) throw new OaiError('badArgument', `${exclusive} stands alone.`);
  } else {
    for (const name of required) if (said[name] === undefined) throw new OaiError('badArgument', `${verb} needs ${name}.`);
  }
  return { verb, arguments: said };
}

/** A UTCdatetime, to the second (section 3.3). */
export const utcDatetime = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;

/** A span of datestamps: from an instant on, and up to another, which is no longer in it. */
export type Span = { from?: Date; before?: Date };

const SECOND = 1_000;
const DAY = 86_400_000;
const FORM = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}Z)?$/;

/** A day or an instant as an argument says it; it lasts a day or a second. */
function readDatestamp(name: string, text: string): { at: Date; lasts: number } {
  const [, day, time] = FORM.exec(text) ?? [];
  const at = new Date(`${day}${time ?? 'T00:00:00Z'}`);
  // 2024-02-30 is read as the first of March: what comes out must be what went in.
  if (day === undefined || Number.isNaN(at.getTime()) || utcDatetime(at) !== `${day}${time ?? 'T00:00:00Z'}`) {
    throw new OaiError('badArgument', `${name} is no date: YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.`);
  }
  return { at, lasts: time ? SECOND : DAY };
}

/**
 * Both ends are meant inclusively, in one granularity, and may be one and the same (section 2.7.1).
 * @throws OaiError `badArgument`
 */
export function readSpan(from: string | undefined, until: string | undefined): Span {
  const first = from === undefined ? undefined : readDatestamp('from', from);
  const last = until === undefined ? undefined : readDatestamp('until', until);
  if (first && last && first.lasts !== last.lasts) throw new OaiError('badArgument', 'from and until are not of one granularity.');
  if (first && last && first.at > last.at) throw new OaiError('badArgument', 'from is later than until.');
  return { from: first?.at, before: last && new Date(last.at.getTime() + last.lasts) };
}
