import 'server-only';
import type { ArticleCard, FacetName, PersonView, SiteView } from '../core/article/views.ts';
import { sha256 } from '../core/sha256.ts';
import type { PublicArticle } from '../db/sqlite/mirror.ts';
import type { FacetKey } from '../db/sqlite/listing.ts';
import type { SubjectRow } from '../db/subjects.ts';
import type { Calendar, ListPart, PageJob, Values } from '../exporters/mirror/jobs.ts';
import { COMMON_WORD, wordIndex } from '../exporters/mirror/words.ts';
import type { Archive } from './archive.ts';
import type { PutPage } from './export-mirror.ts';
import { readHome } from './read-home.ts';
import { readPeople } from './read-people.ts';

/** All that a mirror shows, as of one moment. */
export type Publication = {
  articles: PublicArticle[];
  cards: ReadonlyMap<number, ArticleCard>;
  /** Of each article, a digest of all that its page is made from. */
  stamps: ReadonlyMap<number, string>;
  sites: SiteView[];
  subjects: SubjectRow[];
  lists: ReadonlyMap<FacetKey, ReadonlyMap<string, number[]>>;
};

/** Articles on one page of a list, and people on one of their index: there is no server that would mind. */
const LIST_PAGE = 100;
const PEOPLE_PAGE = 1_000;
const NEWEST = 100;

/** The lists under one filter, in the order in which the page of indexes names them. */
const LISTS: { key: FacetKey; facet: FacetName; calendar?: Calendar }[] = [
  { key: 'year-solar', facet: 'year', calendar: 'solar-hijri' },
  { key: 'year-gregorian', facet: 'year', calendar: 'gregorian' },
  { key: 'language', facet: 'language' },
  { key: 'section', facet: 'section' },
  { key: 'site', facet: 'site' },
  { key: 'subject', facet: 'subject' },
  { key: 'contributor', facet: 'author' },
];

/** Every page of a mirror that is no article. */
export async function mirrorLists(archive: Archive, publication: Publication, putPage: PutPage): Promise<void> {
  const people = await allPeople(archive);
  await putLists(publication, people, putPage);
  await putRooms(archive, publication, people, putPage);
  await putWords(publication, putPage);
}

/** Puts a page whose job is at hand. */
const putJob = (putPage: PutPage, path: string, job: PageJob) => putPage(path, sha256(JSON.stringify(job)), async () => job);

async function allPeople(archive: Archive): Promise<PersonView[]> {
  const people: PersonView[] = [];
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const page = await readPeople(archive, after);
    people.push(...page.people);
    after = page.next;
  }
  return people;
}

async function putLists(publication: Publication, people: PersonView[], putPage: PutPage): Promise<void> {
  const bySlug = new Map(people.map((person) => [person.slug, person]));
  for (const { key, facet, calendar } of LISTS) {
    for (const [value, ids] of publication.lists.get(key) ?? []) {
      const pages = Math.ceil(ids.length / LIST_PAGE);
      for (let page = 1; page <= pages; page++) {
        const shown = ids.slice((page - 1) * LIST_PAGE, page * LIST_PAGE);
        const about = { page, pages, total: ids.length };
        const job = (items: ArticleCard[]) => listJob(publication, bySlug, { facet, value, calendar, part: { ...about, items } });
        const stamp = sha256(JSON.stringify([job([]), shown.map((id) => publication.stamps.get(id))]));
        await putPage(listPath(facet, value, calendar, page), stamp, async () => job(cardsOf(publication, shown)));
      }
    }
  }
}

const cardsOf = ({ cards }: Publication, ids: readonly number[]): ArticleCard[] => ids.flatMap((id) => cards.get(id) ?? []);

/** The address below the locale that leads to a page of a list (components/reader/href.ts), or the room that it has of its own. */
function listPath(facet: FacetName, value: string, calendar: Calendar | undefined, page: number): string {
  const query = new URLSearchParams({ [facet]: value, ...(calendar && { calendar }), ...(page > 1 && { page: String(page) }) });
  return `/articles?${query}`;
}

type Listed = { facet: FacetName; value: string; calendar?: Calendar; part: ListPart };

function listJob(
  { sites, subjects }: Publication,
  people: ReadonlyMap<string, PersonView>,
  { facet, value, calendar, part }: Listed,
): PageJob {
  const person = facet === 'author' ? people.get(value) : undefined;
  if (person) return { kind: 'person', person, part };
  const site = facet === 'section' ? sites.find(({ sections }) => sections.some(({ slug }) => slug === value)) : undefined;
  const section = site?.sections.find(({ slug }) => slug === value);
  if (site && section) return { kind: 'section', section: { ...section, site: { slug: site.slug, names: site.names } }, part };
  return { kind: 'list', facet, value, calendar, names: namesOf(facet, value, sites, subjects), part };
}

function namesOf(facet: FacetName, value: string, sites: SiteView[], subjects: SubjectRow[]) {
  const named =
    facet === 'site' ? sites : facet === 'section' ? sites.flatMap(({ sections }) => sections) : facet === 'subject' ? subjects : [];
  return named.find(({ slug }) => slug === value)?.names;
}

async function putRooms(archive: Archive, publication: Publication, people: PersonView[], putPage: PutPage): Promise<void> {
  const { articles, sites, lists } = publication;
  // Each day has another couplet; a copy keeps one, and is not another for it.
  const timeless = { ...archive, now: () => new Date(0) };
  await putJob(putPage, '', {
    kind: 'home',
    home: { fa: await readHome(timeless, 'solar-hijri'), en: await readHome(timeless, 'gregorian') },
  });
  const newest = lists.get('all')?.get('')?.slice(0, NEWEST) ?? [];
  await putJob(putPage, '/articles', {
    kind: 'indexes',
    ways: waysOf(publication),
    newest: cardsOf(publication, newest),
    total: articles.length,
  });
  for (let from = 0, page = 1; page === 1 || from < people.length; from += PEOPLE_PAGE, page++) {
    const next = from + PEOPLE_PAGE < people.length ? page + 1 : undefined;
    const job: PageJob = { kind: 'people', people: people.slice(from, from + PEOPLE_PAGE), next };
    await putJob(putPage, page === 1 ? '/people' : `/people?page=${page}`, job);
  }
  await putJob(putPage, '/sites', { kind: 'sites', sites });
  for (const site of sites) await putJob(putPage, `/sites/${encodeURIComponent(site.slug)}`, { kind: 'site', site });
  await putJob(putPage, '/search', { kind: 'search' });
  await putJob(putPage, '/about', { kind: 'about' });
}

/** What there are lists of, the years backwards, everything else with the longest first. People have an index of their own. */
function waysOf({ lists, sites, subjects }: Publication): Values {
  return LISTS.filter(({ facet }) => facet !== 'author').map(({ key, facet, calendar }) => {
    const values = [...(lists.get(key) ?? [])].map(([value, ids]) => ({
      value,
      names: namesOf(facet, value, sites, subjects),
      count: ids.length,
      selected: false,
    }));
    values.sort((a, b) => (facet === 'year' ? Number(b.value) - Number(a.value) : b.count - a.count));
    return { facet, calendar, values };
  });
}

async function putWords({ cards }: Publication, putPage: PutPage): Promise<void> {
  const letters = wordIndex([...cards.values()]);
  const counts = letters.map(({ letter, count }) => ({ letter, count }));
  await putJob(putPage, '/words', { kind: 'words', letters: counts, bound: COMMON_WORD });
  for (const { letter, pages } of letters) {
    for (const [index, entries] of pages.entries()) {
      const page = index + 1;
      const job: PageJob = { kind: 'letter', letter, entries, page, pages: pages.length };
      await putJob(putPage, `/words/${encodeURIComponent(letter)}${page === 1 ? '' : `?page=${page}`}`, job);
    }
  }
}
