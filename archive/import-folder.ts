import 'server-only';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseFrontMatter, type InterchangeArticle } from '../core/article/front-matter.ts';
import { interchangeToDraft } from '../core/article/interchange-draft.ts';
import { ArchiveError } from '../core/errors.ts';
import { withFigureSources } from '../core/markup/figures.ts';
import { foldName } from '../core/search/fold-name.ts';
import { slugExists, type Received } from '../db/articles.ts';
import { findPerson, storePerson } from '../db/people.ts';
import { findSite } from '../db/sites.ts';
import { storeSubject, subjectsBySlugs } from '../db/subjects.ts';
import { parsePeople, parseSite, parseSubjects } from '../importers/interchange-yaml.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay, assertMayWithArticle } from './guard.ts';
import type { FileReport } from './import-report.ts';
import { problemsOf } from './problems-of.ts';
import { recordEvent } from './record-event.ts';
import { siteSchema, storeSite } from './save-site.ts';
import { parseDraft } from './save-article.ts';
import { preparePicture, recordPicture } from './store-picture.ts';
import { storeArticle } from './store-article.ts';

type Options = { publish: boolean; received: Received; stop?: AbortSignal };
type Entry = { file: string; data: InterchangeArticle; body: string };

/**
 * Reads a folder in the interchange form (docs/interchange.md): sites, subjects and people that are not here yet, then every article,
 * originals before their translations. An article whose address is taken is here already. Each article is a transaction of its own, so
 * that a run can be broken off and begun again.
 */
export async function* importFolder(archive: Archive, actor: Actor, folder: string, options: Options): AsyncGenerator<FileReport> {
  assertMay(actor, 'import-document');
  yield* importSurroundings(archive, actor, folder);
  const entries: Entry[] = [];
  for (const file of await articleFiles(folder)) {
    try {
      entries.push({ file, ...parseFrontMatter(await readFile(file, 'utf8')) });
    } catch (error) {
      yield refused(file, error);
    }
  }
  for (const entry of originalsFirst(entries)) {
    if (options.stop?.aborted) return;
    try {
      yield await importEntry(archive, actor, folder, entry, options);
    } catch (error) {
      yield refused(entry.file, error);
    }
  }
}

const refused = (file: string, error: unknown): FileReport => {
  if (error instanceof ArchiveError) return { file, status: 'refused', doubts: [], error };
  throw error;
};

/** Articles lie in articles/, or, in a flat folder, beside each other. */
async function articleFiles(folder: string): Promise<string[]> {
  const place = existsSync(path.join(folder, 'articles')) ? path.join(folder, 'articles') : folder;
  return (await filesIn(place, /\.md$/)).filter((file) => path.basename(file) !== 'README.md');
}

async function filesIn(folder: string, name: RegExp): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => path.join(folder, entry.name))
    .sort();
}

async function* importSurroundings(archive: Archive, actor: Actor, folder: string): AsyncGenerator<FileReport> {
  const sites = await filesIn(path.join(folder, 'sites'), /\.ya?ml$/);
  const subjects = await filesIn(folder, /^subjects.*\.ya?ml$/);
  const people = await filesIn(folder, /^people.*\.ya?ml$/);
  if (sites.length + subjects.length + people.length > 0) assertMay(actor, 'edit-sites');
  const work: [string[], (text: string) => Promise<void>][] = [
    [sites, (text) => importSite(archive, actor, text)],
    [subjects, (text) => importSubjects(archive, actor, text)],
    [people, (text) => importPeople(archive, actor, text)],
  ];
  for (const [files, read] of work) {
    for (const file of files) {
      try {
        await read(await readFile(file, 'utf8'));
      } catch (error) {
        yield refused(file, error);
      }
    }
  }
}

async function importSite(archive: Archive, actor: Actor, text: string): Promise<void> {
  const parsed = siteSchema.safeParse(parseSite(text));
  if (!parsed.success) throw new ArchiveError('front-matter', { problems: problemsOf(parsed.error) });
  await archive.db.write(async (transaction) => {
    if (!(await findSite(transaction, parsed.data.slug))) await storeSite(archive, transaction, actor, parsed.data);
  });
}

async function importSubjects(archive: Archive, actor: Actor, text: string): Promise<void> {
  const subjects = parseSubjects(text);
  await archive.db.write(async (transaction) => {
    const known = new Set(
      (
        await subjectsBySlugs(
          transaction,
          subjects.map(({ slug }) => slug),
        )
      ).map(({ slug }) => slug),
    );
    for (const subject of subjects.filter(({ slug }) => !known.has(slug))) {
      await storeSubject(transaction, subject);
      await recordEvent(archive, transaction, actor, 'add-subject', { type: 'subject', id: subject.slug }, { names: subject.names });
    }
  });
}

async function importPeople(archive: Archive, actor: Actor, text: string): Promise<void> {
  const people = parsePeople(text);
  await archive.db.write(async (transaction) => {
    for (const person of people) {
      if (await findPerson(transaction, person.slug)) continue;
      await storePerson(transaction, { ...person, names: person.names.map((name) => ({ ...name, folded: foldName(name.text) })) });
      await recordEvent(archive, transaction, actor, 'add-person', { type: 'person', id: person.slug }, { names: person.names });
    }
  });
}

/** A translation comes after what it was translated from, as far as that is in the folder. */
function originalsFirst(entries: Entry[]): Entry[] {
  const bySlug = new Map(entries.map((entry) => [slugOf(entry), entry]));
  const ordered = new Set<Entry>();
  const visit = (entry: Entry, above: Set<Entry>) => {
    if (ordered.has(entry) || above.has(entry)) return;
    const original = entry.data.translationOf === undefined ? undefined : bySlug.get(entry.data.translationOf);
    if (original) visit(original, new Set(above).add(entry));
    ordered.add(entry);
  };
  for (const entry of entries) visit(entry, new Set());
  return [...ordered];
}

/** An article's address is what it says, else the file's name. */
const slugOf = ({ file, data }: Entry): string => data.slug ?? path.basename(file, '.md');

async function importEntry(archive: Archive, actor: Actor, folder: string, entry: Entry, options: Options): Promise<FileReport> {
  const slug = slugOf(entry);
  const { reader } = archive.db;
  if (await slugExists(reader, slug)) return { file: entry.file, status: 'duplicate', slug, doubts: [] };
  const site = await findSite(reader, entry.data.site);
  const body = await withPictures(archive, actor, folder, entry.body);
  const { draft, status: asked } = interchangeToDraft(
    { ...entry.data, slug },
    body,
    () => site && { outlet: site.mastheads.at(-1)?.names[0] ?? site.names.fa, web: site.web, calendar: site.calendar },
  );
  const status = options.publish && asked === 'published' ? 'published' : 'draft';
  if (status === 'published') assertMayWithArticle(actor, 'publish', 'draft');
  await archive.db.write((transaction) =>
    storeArticle(archive, transaction, actor, { draft: parseDraft(draft), status, received: options.received, verb: 'import-article' }),
  );
  return { file: entry.file, status, slug, doubts: [] };
}

/** Keeps the pictures that a body refers to by file name, and makes it refer to them by hash. */
async function withPictures(archive: Archive, actor: Actor, folder: string, body: string): Promise<string> {
  const sources = new Set<string>();
  withFigureSources(body, (source) => {
    sources.add(source);
    return source;
  });
  const kept = new Map<string, string>();
  for (const source of sources) {
    const file = path.resolve(folder, source);
    if (source.startsWith('asset:') || !file.startsWith(path.resolve(folder) + path.sep) || !existsSync(file)) continue;
    const prepared = await preparePicture(archive, await readFile(file), path.basename(file));
    await archive.db.write((transaction) => recordPicture(archive, transaction, actor, prepared));
    kept.set(source, `asset:${prepared.asset.sha256}`);
  }
  return withFigureSources(body, (source) => kept.get(source) ?? source);
}
