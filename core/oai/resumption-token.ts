import { sha256 } from '../sha256.ts';
import { OaiError, type OaiArguments } from './protocol.ts';

/**
 * Where a list goes on (section 3.5). The token says everything itself, so that it needs no memory here, works after a restart and in
 * another process, and never expires; and it names the record after which to go on, not how many to leave out, so that a record which is
 * changed meanwhile moves to the end of the list and none is lost or given twice.
 */
export type Resumption = {
  metadataPrefix: string;
  from?: string;
  until?: string;
  set?: string;
  /** Change (ISO instant, to the millisecond) and number of the last record given. */
  after: { at: string; id: number };
  /** Records given so far. */
  cursor: number;
  /** Records in the whole list, when it was begun. */
  size: number;
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const COUNT = /^\d{1,9}$/;

/** Fields in a fixed order, parted by a bar, which none of them can hold; then some of their hash, so that a token cut short is none. */
export function writeToken({ metadataPrefix, from = '', until = '', set = '', after, cursor, size }: Resumption): string {
  const said = ['1', metadataPrefix, from, until, set, after.at, after.id, cursor, size].join('|');
  return Buffer.from(`${said}|${sha256(said).slice(0, 8)}`).toString('base64url');
}

/** @throws OaiError `badResumptionToken` for what was not written here */
export function readToken(token: string): Resumption {
  const fields = Buffer.from(token, 'base64url').toString('utf8').split('|');
  const [, metadataPrefix = '', from = '', until = '', set = '', at = '', id = '', cursor = '', size = ''] = fields;
  const resumption: Resumption = {
    metadataPrefix,
    from: from || undefined,
    until: until || undefined,
    set: set || undefined,
    after: { at, id: Number(id) },
    cursor: Number(cursor),
    size: Number(size),
  };
  const isWhole = [id, cursor, size].every((count) => COUNT.test(count)) && INSTANT.test(at) && !Number.isNaN(Date.parse(at));
  // Written again it must be the same, letter for letter.
  if (!isWhole || writeToken(resumption) !== token) {
    throw new OaiError('badResumptionToken', 'The resumption token is none of this repository.');
  }
  return resumption;
}

/** The arguments of the list that a token goes on with. */
export const argumentsOf = ({ metadataPrefix, from, until, set }: Resumption): OaiArguments => ({ metadataPrefix, from, until, set });
