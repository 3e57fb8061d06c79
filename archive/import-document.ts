import 'server-only';
import type { ArticleDraft, ArticleStatus } from '../core/article/model.ts';
import { DOUBT, type Guess } from '../core/article/guess.ts';
import { ArchiveError } from '../core/errors.ts';
import { mayInHouse } from '../core/permissions/permissions.ts';
import { sha256 } from '../core/sha256.ts';
import type { Recognition } from '../core/source/types.ts';
import { addOriginal, articleOfOriginal } from '../db/articles.ts';
import { storeAsset } from '../db/assets.ts';
import type { Transaction } from '../db/connection.ts';
import { insertIntake } from '../db/intakes.ts';
import { convertDocument } from '../importers/convert-document.ts';
import type { ImportedDocument } from '../importers/import-document.ts';
import { IMPORT_EXTENSIONS } from '../importers/registry.ts';
import { toolVersions } from '../importers/tool-versions.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay, assertMayWithArticle } from './guard.ts';
import { knownSites } from './known-sites.ts';
import { prepareFigures } from './prepare-figures.ts';
import { parseDraft } from './save-article.ts';
import { siteSchema, storeSite } from './save-site.ts';
import { siteFromMasthead } from './site-from-masthead.ts';
import { storeArticle } from './store-article.ts';
import { recordPicture, type PreparedPicture } from './store-picture.ts';

/** What the importers read, for a file dialogue; a dialogue's filter is a help, the content decides. */
export const INTAKE_EXTENSIONS: readonly string[] = [...IMPORT_EXTENSIONS, '.zip'];

export type ImportRequest = {
  bytes: Uint8Array;
  /** The file's name, as it came. */
  name: string;
  /** The site it came from, where the document does not say so itself. */
  site?: string;
  /** What opens the document, where it is locked. */
  password?: string;
  /** Read by the look of its pages, whatever letters it holds. */
  scanned?: boolean;
  /** Ends the reading; what is thrown then is the signal's reason. */
  signal?: AbortSignal;
  /** Called now and then while a long document is read: pages done, pages in all. */
  onProgress?: (done: number, total: number) => void;
  /** Straight to the public, past the editor's eyes: for somebody who has seen the file. */
  publish?: boolean;
};

export type Imported = {
  status: 'draft' | 'published' | 'duplicate';
  slug: string;
  /** Guesses below DOUBT: an editor should look. */
  doubts: Guess[];
};

/**
 * Makes a draft of a document's bytes, which are kept untouched beside it with all that was guessed. Bytes that are here already
 * make no second article.
 * @throws ArchiveError `forbidden`; the importers' `file-…` and `front-matter`; `no-title`; `unknown-site` when neither the document
 *   nor the request says where it came from. Nothing is kept then.
 */
export async function importDocument(archive: Archive, actor: Actor, request: ImportRequest): Promise<Imported> {
  assertMay(actor, 'import-document');
  const hash = sha256(request.bytes);
  const present = await articleOfOriginal(archive.db.reader, hash);
  if (present) return { status: 'duplicate', slug: present.slug, doubts: [] };
  const { bytes, name, password, scanned, signal, onProgress } = request;
  const sites = await knownSites(archive.db.reader);
  const read = await convertDocument(bytes, name, { known: sites, password, scanned, signal, onProgress });
  const figures = await prepareFigures(archive, read.recognition, read.pictures ?? []);
  const document = { ...read, recognition: figures.recognition };
  const status: ArticleStatus = request.publish ? 'published' : 'draft';
  if (request.publish) assertMayWithArticle(actor, 'publish', 'draft');
  const kept = await keep(archive, actor, request, { document, pictures: figures.prepared, hash, status, sites: sites.length });
  if (kept === 'other-sites') return importDocument(archive, actor, request);
  const { slug, isNew } = kept;
  if (!isNew) return { status: 'duplicate', slug, doubts: [] };
  return { status, slug, doubts: document.recognition.guesses.filter(({ confidence }) => confidence < DOUBT) };
}

/** Fills in where the document came from: as recognised, as the request says, or a new site that its masthead proposes. */
async function draftFrom(
  archive: Archive,
  transaction: Transaction,
  actor: Actor,
  recognition: Recognition,
  named: string | undefined,
): Promise<ArticleDraft> {
  if (recognition.draft.title.trim() === '') throw new ArchiveError('no-title');
  const site = recognition.draft.site ?? named;
  if (site !== undefined) return parseDraft({ ...recognition.draft, site });
  if (!recognition.masthead || !mayInHouse(actor.role, 'edit-sites')) {
    throw new ArchiveError('unknown-site', {
      message: 'no known masthead and no site named',
      problems: [{ field: 'site', code: 'required' }],
    });
  }
  const proposed = siteSchema.parse(await siteFromMasthead(transaction, recognition.masthead, recognition));
  await storeSite(archive, transaction, actor, proposed);
  return parseDraft({ ...recognition.draft, site: proposed.slug, section: proposed.sections[0]?.slug });
}

type Read = { document: ImportedDocument; pictures: PreparedPicture[]; hash: string; status: ArticleStatus; sites: number };

/**
 * Others are taken in at the same time: the same bytes may have come meanwhile, or the site that this masthead would propose once more.
 * @returns `other-sites` when the document has to be read again for that, with nothing kept
 */
async function keep(
  archive: Archive,
  actor: Actor,
  request: ImportRequest,
  { document, pictures, hash, status, sites }: Read,
): Promise<{ slug: string; isNew: boolean } | 'other-sites'> {
  const wasThere = await archive.assets.has(hash);
  await archive.assets.put(request.bytes);
  const name = request.name.slice(-255);
  const at = archive.now();
  try {
    return await archive.db.write(async (transaction) => {
      const present = await articleOfOriginal(transaction, hash);
      if (present) return { slug: present.slug, isNew: false };
      const proposes = (document.recognition.draft.site ?? request.site) === undefined && document.recognition.masthead !== undefined;
      if (proposes && (await knownSites(transaction)).length !== sites) return 'other-sites';
      for (const picture of pictures) await recordPicture(archive, transaction, actor, picture);
      const draft = await draftFrom(archive, transaction, actor, document.recognition, request.site);
      const article = await storeArticle(archive, transaction, actor, { draft, status, received: 'import', verb: 'import-document' });
      await storeAsset(transaction, { sha256: hash, mediaType: document.mediaType, bytes: request.bytes.byteLength, name }, at);
      await addOriginal(transaction, article.id, hash, name);
      const { format, encoding, recognition, text, pages } = document;
      const scanned = document.recognised !== undefined;
      await insertIntake(transaction, {
        sha256: hash,
        name,
        format,
        encoding,
        recognition,
        text,
        tools: toolVersions(format, scanned),
        pages,
        scanned,
        articleId: article.id,
        userId: actor.userId,
        at,
      });
      return { slug: article.slug, isNew: true };
    });
  } catch (error) {
    if (!wasThere && !(await articleOfOriginal(archive.db.reader, hash))) await archive.assets.remove(hash);
    throw error;
  }
}
