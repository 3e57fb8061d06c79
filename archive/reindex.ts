import 'server-only';
import { ANALYSER_VERSION } from '../core/search/analyser.ts';
import { SKELETON_VERSION } from '../core/search/skeleton.ts';
import { TEXT_KEY_VERSION } from '../core/search/text-key.ts';
import { articleIdsAfter, findArticleById } from '../db/articles.ts';
import { metaValue, setMetaValue } from '../db/meta.ts';
import { forgetTokens } from '../db/sqlite/vocabulary.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';
import { indexArticle } from './index-article.ts';
import { recordEvent } from './record-event.ts';

const VERSION_KEY = 'analyser-version';
/** Of all that makes tokens and the keys of words and texts. */
const VERSION = `${ANALYSER_VERSION}.${SKELETON_VERSION}.${TEXT_KEY_VERSION}`;
/** Articles a transaction: small, so that others can write in between. */
const BATCH = 50;

export async function indexIsCurrent(archive: Archive): Promise<boolean> {
  return (await metaValue(archive.db.reader, VERSION_KEY)) === VERSION;
}

/** Makes lists and full-text index anew from the articles, batch by batch, while reading goes on. @returns how many articles. */
export async function reindexAll(archive: Archive): Promise<number> {
  let count = 0;
  await archive.db.write(forgetTokens);
  for (let after = 0; ;) {
    const ids = await articleIdsAfter(archive.db.reader, after, BATCH);
    if (ids.length === 0) break;
    await archive.db.write(async (transaction) => {
      for (const id of ids) {
        const article = await findArticleById(transaction, id);
        if (article) await indexArticle(transaction, article);
      }
    });
    count += ids.length;
    after = ids.at(-1) ?? after;
  }
  await archive.db.write((transaction) => setMetaValue(transaction, VERSION_KEY, VERSION));
  return count;
}

/** `archive reindex`. @throws ArchiveError `forbidden` */
export async function reindex(archive: Archive, actor: Actor): Promise<number> {
  assertMay(actor, 'reindex');
  const count = await reindexAll(archive);
  await archive.db.write((transaction) =>
    recordEvent(archive, transaction, actor, 'reindex', { type: 'archive', id: 'index' }, { articles: count, analyser: VERSION }),
  );
  return count;
}
