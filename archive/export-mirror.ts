import 'server-only';
import { LOCALES } from '../core/article/model.ts';
import type { ArticleCard } from '../core/article/views.ts';
import { sha256 } from '../core/sha256.ts';
import { auditHead } from '../db/audit.ts';
import { articleCards } from '../db/sqlite/cards.ts';
import { publicArticles, publicLists, publicTexts, type PublicArticle } from '../db/sqlite/mirror.ts';
import { listSubjects } from '../db/subjects.ts';
import { mirrorFile } from '../exporters/mirror/addresses.ts';
import type { PageJob } from '../exporters/mirror/jobs.ts';
import { Renderer } from '../exporters/mirror/renderer.ts';
import { VISITOR, type Actor, type Archive } from './archive.ts';
import { assertMay } from './guard.ts';
import { mirrorAssets, rendererVersion } from './mirror-assets.ts';
import { MirrorFolder } from './mirror-folder.ts';
import { mirrorLists, type Publication } from './mirror-lists.ts';
import { mirrorPictures } from './mirror-pictures.ts';
import { readArticlePage } from './read-article.ts';
import { readSites } from './read-sites.ts';
import { signingKey } from './signing-key.ts';

export type MirrorReport = { folder: string; articles: number; files: number; written: number; removed: number; key: string };

/** Articles read and rendered at a time: enough to keep both the database and the rendering thread busy. */
const AT_ONCE = 8;
const BATCH = 500;

/** Puts a page into the mirror unless it is there, made from the same. @param stamp digest of all that it is made from */
export type PutPage = (path: string, stamp: string, job: () => Promise<PageJob | undefined>) => Promise<void>;

/**
 * Writes the whole public archive into a folder as light pages in both chromes, with their indexes, bounded pictures and signed sums: it is
 * read from a disk, without scripts. An article that has not changed since is neither read nor written. Nothing but what any visitor may
 * read is in it.
 * @throws ArchiveError `forbidden`, `folder-not-empty`
 */
export async function exportMirror(archive: Archive, actor: Actor, folder: string): Promise<MirrorReport> {
  assertMay(actor, 'back-up');
  const mirror = await MirrorFolder.open(folder);
  const { style, searchScript } = mirrorAssets();
  const renderer = new Renderer({ origin: archive.url, style });
  try {
    const head = (await auditHead(archive.db.reader)) ?? null;
    const version = sha256([rendererVersion(), style, archive.url].join());
    const publication = await readPublication(archive, version);
    const putPage: PutPage = async (path, made, job) => {
      const stamp = sha256(version + made);
      const files = LOCALES.map((locale) => mirrorFile(`/${locale}${path}`) ?? '');
      const current = await Promise.all(files.map((file) => mirror.isCurrent(file, stamp)));
      if (current.every(Boolean)) return;
      const page = await job();
      if (!page) return;
      for (const { path: file, content } of await renderer.perform({ page, path })) await mirror.write(file, stamp, content);
    };
    await putArticles(archive, mirror, publication, putPage);
    await mirrorLists(archive, publication, putPage);
    await putSearch(archive, mirror, renderer, publication, searchScript);
    for (const { path, content } of await renderer.perform({ door: true })) await mirror.write(path, version, content);
    const key = await signingKey(archive.home);
    await mirror.finish({ archive: archive.url, log: head }, key);
    const { files, written, removed } = mirror;
    return { folder, articles: publication.articles.length, files, written, removed, key: key.fingerprint };
  } finally {
    await renderer.close();
  }
}

/** Every public article with its card, and what its page is made from as a digest: its revision, and what others are called. */
async function readPublication(archive: Archive, version: string): Promise<Publication> {
  const { reader, search } = archive.db;
  const articles = publicArticles(search);
  const cards = new Map<number, ArticleCard>();
  for (let from = 0; from < articles.length; from += BATCH) {
    const ids = articles.slice(from, from + BATCH).map(({ id }) => id);
    for (const { id, status: _status, updatedAt: _updatedAt, publishAt: _publishAt, ...card } of await articleCards(reader, ids))
      cards.set(id, card);
  }
  const sites = await readSites(archive);
  const subjects = await listSubjects(reader);
  const names = JSON.stringify([sites.map(({ count: _count, sections: _sections, ...site }) => site), subjects]);
  const works = new Map<number, string[]>();
  for (const { workId, hash } of articles) works.set(workId, [...(works.get(workId) ?? []), hash]);
  const stampOf = ({ id, hash, workId }: PublicArticle) => sha256(JSON.stringify([version, names, hash, cards.get(id), works.get(workId)]));
  return { articles, cards, sites, subjects, lists: publicLists(search), stamps: new Map(articles.map((row) => [row.id, stampOf(row)])) };
}

async function putArticles(archive: Archive, mirror: MirrorFolder, { articles, stamps }: Publication, putPage: PutPage): Promise<void> {
  const pictures = await mirrorPictures(archive, mirror);
  const left = articles.values();
  const work = async () => {
    for (const { id, slug } of left)
      await putPage(`/articles/${encodeURIComponent(slug)}`, stamps.get(id) ?? '', async () => {
        const page = await readArticlePage(archive, VISITOR, slug);
        // Withdrawn since the list was read.
        if ('withdrawn' in page) return undefined;
        const own = Object.keys(page.pictures).flatMap((source) => (pictures[source] ? [[source, pictures[source]] as const] : []));
        return { kind: 'article', page: { ...page, pictures: Object.fromEntries(own) } };
      });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** The index of the script's search: made anew when any article changed. */
async function putSearch(
  archive: Archive,
  mirror: MirrorFolder,
  renderer: Renderer,
  { stamps }: Publication,
  script: string,
): Promise<void> {
  const stamp = sha256([...stamps.values()].join());
  await mirror.write('search/search.js', stamp, script);
  const before = mirror.knownBelow('search/').filter((file) => file !== 'search/search.js');
  const current = await Promise.all(before.map((file) => mirror.isCurrent(file, stamp)));
  if (before.length > 0 && current.every(Boolean)) return;
  for (let after = 0; ;) {
    const texts = publicTexts(archive.db.search, after, BATCH);
    const last = texts.at(-1);
    if (!last) break;
    await renderer.perform({ index: texts });
    after = last.id;
  }
  for (const { path, content } of await renderer.perform({ shards: true })) await mirror.write(path, stamp, content);
}
