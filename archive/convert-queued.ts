import 'server-only';
import { DOUBT } from '../core/article/guess.ts';
import { ArchiveError } from '../core/errors.ts';
import type { IntakeFailure } from '../core/intake/item.ts';
import { parseBody } from '../core/markup/parse.ts';
import { plainText } from '../core/markup/plain-text.ts';
import { textKey } from '../core/search/text-key.ts';
import { languageDirection } from '../core/text/direction.ts';
import type { Transaction } from '../db/connection.ts';
import {
  deleteIntakeItem,
  findIntakeItem,
  forgetUnusedDocument,
  moveIntakeItem,
  nextQueued,
  type IntakeItemRow,
} from '../db/intake-items.ts';
import { convertDocument } from '../importers/convert-document.ts';
import { isPlainZip } from '../importers/signatures.ts';
import { toolVersions } from '../importers/tool-versions.ts';
import type { Actor, Archive } from './archive.ts';
import { knownSites } from './known-sites.ts';
import { prepareFigures } from './prepare-figures.ts';
import { putOnDesk } from './queue-document.ts';
import { recordPicture } from './store-picture.ts';
import { unpackDocuments, type UnpackedDocument } from './unpack-documents.ts';

/** Milliseconds between two looks at whether somebody has stopped a reading, and two notes of how far it is. */
const LOOK_EVERY = 500;

/**
 * Reads the document that has waited longest. Any process may ask at any time: a document is taken by one of them.
 * @returns whether there was one
 * @throws what nobody expected, after the document is marked as failed
 */
export async function convertNext(archive: Archive): Promise<boolean> {
  const taken = await archive.db.write(async (transaction) => {
    const next = await nextQueued(transaction);
    return next && begin(archive, transaction, next);
  });
  if (!taken) return false;
  await convert(archive, taken);
  return true;
}

/** Marks a document as being read. @returns it as it stands then; undefined where it has moved on */
export async function begin(archive: Archive, transaction: Transaction, item: IntakeItemRow): Promise<IntakeItemRow | undefined> {
  const change = { state: 'converting', attempt: item.attempt + 1, done: 0, total: 0, failure: null } as const;
  return (await moveIntakeItem(transaction, item, change, archive.now())) ? { ...item, ...change, failure: undefined } : undefined;
}

/** Reads a document that is marked as being read, and keeps what came of it, unless somebody has stopped it meanwhile. */
export async function convert(archive: Archive, item: IntakeItemRow, password?: string): Promise<void> {
  const watched = watch(archive, item);
  try {
    const bytes = await archive.assets.read(item.sha256);
    if (isPlainZip(bytes)) await unpack(archive, item, bytes);
    else await read(archive, item, { bytes, password, ...watched });
  } catch (error) {
    if (watched.signal.aborted) return;
    await archive.db.write((transaction) =>
      moveIntakeItem(transaction, item, { state: 'failed', failure: failureOf(error, password) }, archive.now()),
    );
    if (!(error instanceof ArchiveError)) throw error;
  } finally {
    watched.end();
  }
}

/** A password that was tried and does not open it is said: `tried`. */
function failureOf(error: unknown, password?: string): IntakeFailure {
  const { code, params, problems } = error instanceof ArchiveError ? error : new ArchiveError('unexpected');
  return { code, params: code === 'file-password' && password !== undefined ? { ...params, tried: 1 } : params, problems };
}

/** Looks now and then whether the reading is still wanted, and notes how far it is. */
function watch(archive: Archive, item: IntakeItemRow) {
  const stop = new AbortController();
  let progress: { done: number; total: number } | undefined;
  const look = async () => {
    const now = await findIntakeItem(archive.db.reader, item.id);
    if (now?.state !== 'converting' || now.attempt !== item.attempt) return stop.abort();
    const noted = progress;
    progress = undefined;
    if (noted) await archive.db.write((transaction) => moveIntakeItem(transaction, item, noted, archive.now()));
  };
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY);
  return {
    signal: stop.signal,
    onProgress: (done: number, total: number) => void (progress = { done, total }),
    end: () => clearInterval(timer),
  };
}

type Reading = { bytes: Uint8Array; password?: string; signal: AbortSignal; onProgress: (done: number, total: number) => void };

async function read(archive: Archive, item: IntakeItemRow, { bytes, ...options }: Reading): Promise<void> {
  const known = await knownSites(archive.db.reader);
  const found = await convertDocument(bytes, item.name, { known, scanned: item.scanned, ...options });
  const scanned = found.recognised !== undefined;
  const { recognition, prepared } = await prepareFigures(archive, found.recognition, found.pictures ?? []);
  const { body, language, title } = recognition.draft;
  const key = textKey(plainText(parseBody(body, { language, direction: languageDirection(language) })));
  await archive.db.write(async (transaction) => {
    const isKept = await moveIntakeItem(
      transaction,
      item,
      {
        state: 'ready',
        format: found.format,
        encoding: found.encoding,
        recognition,
        text: found.text,
        textKey: key,
        title,
        language,
        doubts: recognition.guesses.filter(({ confidence }) => confidence < DOUBT).length,
        pages: found.pages,
        scanned,
        tools: toolVersions(found.format, scanned),
      },
      archive.now(),
    );
    if (!isKept) return;
    for (const picture of prepared) await recordPicture(archive, transaction, bringer(item), picture);
  });
}

/** Whoever brought a document to the desk; what they may was looked at then. */
const bringer = ({ by, userId }: IntakeItemRow): Actor => ({ name: by, role: 'contributor', userId });

/** The files of a ZIP come to the desk in its place. */
async function unpack(archive: Archive, item: IntakeItemRow, bytes: Uint8Array): Promise<void> {
  const documents: UnpackedDocument[] = [];
  for await (const document of await unpackDocuments(bytes, item.name)) {
    if ('bytes' in document) await archive.assets.put(document.bytes);
    documents.push(document);
  }
  await archive.db.write(async (transaction) => {
    const now = await findIntakeItem(transaction, item.id);
    if (now?.state !== 'converting' || now.attempt !== item.attempt) return;
    for (const document of documents) {
      // What could not be unpacked has no bytes of its own: it is in the ZIP.
      const own = 'error' in document ? { bytes, failure: failureOf(document.error) } : { bytes: document.bytes };
      await putOnDesk(archive, transaction, bringer(item), { ...own, name: document.name, site: item.site });
    }
    await deleteIntakeItem(transaction, item.id);
    // Inside the transaction: whoever brings the same bytes now waits, and finds that they are gone.
    if (await forgetUnusedDocument(transaction, item.sha256)) await archive.assets.remove(item.sha256);
  });
}
