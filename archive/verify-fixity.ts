import 'server-only';
import { createHash } from 'node:crypto';
import { chainFaults, type AuditLink } from '../core/audit/chain.ts';
import { sha256 } from '../core/sha256.ts';
import { articleIdsAfter, findArticleById, findRevision, revisionsAfter } from '../db/articles.ts';
import { storedHashes } from '../db/assets.ts';
import { eventsAfter } from '../db/audit.ts';
import { integrityFaults, missingTriggers } from '../db/sqlite/backup.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';

const BATCH = 500;

export type Fault = { kind: 'database' | 'trigger' | 'asset' | 'revision' | 'article' | 'log'; id: string; fault: string };
export type Fixity = { checked: { assets: number; revisions: number; articles: number; events: number }; faults: Fault[] };

/**
 * Reads every kept byte again and compares: assets and revisions with their hashes, articles with their newest revision, the log with
 * its chain (and, where given, with a head that was written down elsewhere), the database with SQLite's own check.
 * @throws ArchiveError `forbidden`
 */
export async function verifyFixity(archive: Archive, actor: Actor, head?: { seq: number; hash: string }): Promise<Fixity> {
  assertMay(actor, 'verify');
  const faults: Fault[] = [];
  for (const line of await integrityFaults(archive.db)) faults.push({ kind: 'database', id: 'sqlite', fault: line });
  for (const name of await missingTriggers(archive.db)) faults.push({ kind: 'trigger', id: name, fault: 'missing' });
  const checked = {
    assets: await checkAssets(archive, faults),
    revisions: await checkRevisions(archive, faults),
    articles: await checkArticles(archive, faults),
    events: await checkLog(archive, faults, head),
  };
  return { checked, faults };
}

async function checkAssets(archive: Archive, faults: Fault[]): Promise<number> {
  const known = await storedHashes(archive.db.reader);
  for (const { sha256: hash } of known) {
    if (!(await archive.assets.has(hash))) faults.push({ kind: 'asset', id: hash, fault: 'missing' });
    else if ((await hashOf(archive, hash)) !== hash) faults.push({ kind: 'asset', id: hash, fault: 'altered' });
  }
  return known.length;
}

async function hashOf(archive: Archive, asset: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of archive.assets.stream(asset)) digest.update(chunk as Buffer);
  return digest.digest('hex');
}

async function checkRevisions(archive: Archive, faults: Fault[]): Promise<number> {
  let count = 0;
  for (let after = { articleId: 0, number: 0 }; ;) {
    const rows = await revisionsAfter(archive.db.reader, after, BATCH);
    const last = rows.at(-1);
    if (!last) return count;
    for (const row of rows) {
      if (sha256(row.state) !== row.hash) faults.push({ kind: 'revision', id: `${row.articleId}/${row.number}`, fault: 'altered' });
    }
    count += rows.length;
    after = last;
  }
}

/** What a reader sees is what the newest revision says. */
async function checkArticles(archive: Archive, faults: Fault[]): Promise<number> {
  let count = 0;
  for (let after = 0; ;) {
    const ids = await articleIdsAfter(archive.db.reader, after, BATCH);
    if (ids.length === 0) return count;
    for (const id of ids) {
      const article = await findArticleById(archive.db.reader, id);
      const revision = article && (await findRevision(archive.db.reader, id, article.revision));
      if (!article || !revision || revision.hash !== article.hash) {
        faults.push({ kind: 'article', id: article?.slug ?? String(id), fault: 'not at its newest revision' });
        continue;
      }
      const state = JSON.parse(revision.state) as { title?: string; body?: string; status?: string };
      if (state.title !== article.title || state.body !== article.body || state.status !== article.status) {
        faults.push({ kind: 'article', id: article.slug, fault: 'altered' });
      }
    }
    count += ids.length;
    after = ids.at(-1) ?? after;
  }
}

async function checkLog(archive: Archive, faults: Fault[], head?: { seq: number; hash: string }): Promise<number> {
  const events: AuditLink[] = [];
  for (let after = 0; ; after = events.at(-1)?.seq ?? after) {
    const batch = await eventsAfter(archive.db.reader, after, BATCH);
    if (batch.length === 0) break;
    events.push(...batch);
  }
  for (const { seq, fault } of chainFaults(events, head)) faults.push({ kind: 'log', id: String(seq), fault });
  return events.length;
}
