/**
 * The script of the mirror's search page; scripts/build-assets.mjs makes one file of it and the analyser. From a disk a page may fetch
 * nothing, but it may load scripts: each part of the index is one, and calls back.
 */
import { analyse } from '../../core/search/analyser.ts';
import { fileOfWord, MOST_SHOWN, MOST_SORTED, TITLES_A_FILE, type Title, type Words } from './shards.ts';

let files = 0;
const words = new Map<string, number[]>();
const titles = new Map<number, Title>();
Object.assign(window, {
  bayazFiles: (count: number) => void (files = count),
  bayazWords: (found: Words) => Object.entries(found).forEach(([token, gaps]) => words.set(token, gaps)),
  bayazTitles: (found: Title[]) => found.forEach((title) => titles.set(title[0], title)),
});

const loading = new Map<string, Promise<void>>();
function load(name: string): Promise<void> {
  const known = loading.get(name);
  if (known) return known;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `../search/${name}.js`;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(name));
    document.head.append(script);
  });
  loading.set(name, loaded);
  return loaded;
}

function idsOf(token: string): Set<number> {
  let id = 0;
  return new Set((words.get(token) ?? []).map((gap) => (id += gap)));
}

/** Articles that have every word of the query, read as Persian or as Pashto. */
async function found(query: string): Promise<number[]> {
  await load('files');
  const readings = ['fa', 'ps'].map((language) => analyse(query, language).flatMap(({ token, joined }) => (joined ? [] : [token])));
  await Promise.all([...new Set(readings.flat())].map((token) => load(`w${fileOfWord(token, files)}`)));
  const ids = readings.flatMap((tokens) => {
    const [first, ...rest] = tokens.map(idsOf);
    return first ? [...first].filter((id) => rest.every((others) => others.has(id))) : [];
  });
  return [...new Set(ids)].sort((a, b) => b - a);
}

/** A day in the chrome's calendar, with the months' Afghan names (CLDR, fa-AF); a month or a year as it is kept. */
const days = new Intl.DateTimeFormat(document.documentElement.lang === 'fa' ? 'fa-AF-u-ca-persian' : 'en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayOf = (date: string) => (date.length === 'yyyy-mm-dd'.length ? days.format(new Date(date)) : date);

function item([, slug, title, language, direction, date]: Title): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { href: `articles/${encodeURIComponent(slug)}.html`, textContent: title });
  Object.assign(link, { lang: language, dir: direction });
  const day = Object.assign(document.createElement('time'), { dateTime: date, textContent: dayOf(date), className: 'muted' });
  const line = document.createElement('li');
  line.append(link, ' ', day);
  return line;
}

async function answer(query: string, status: HTMLElement, results: HTMLElement): Promise<void> {
  const ids = query.trim() === '' ? [] : await found(query);
  const sorted = ids.slice(0, MOST_SORTED);
  await Promise.all([...new Set(sorted.map((id) => Math.floor(id / TITLES_A_FILE)))].map((file) => load(`t${file}`)));
  const shown = sorted
    .map((id) => titles.get(id))
    .filter((title) => title !== undefined)
    .sort((a, b) => (a[5] < b[5] ? 1 : -1));
  results.replaceChildren(...shown.slice(0, MOST_SHOWN).map(item));
  const number = ids.length.toLocaleString(document.documentElement.lang);
  status.textContent =
    query.trim() === '' ? '' : ((ids.length > 0 ? status.dataset.found?.replace('#', number) : status.dataset.none) ?? number);
}

const form = document.getElementById('mirror-search') as HTMLFormElement;
const input = document.getElementById('q') as HTMLInputElement;
const status = document.getElementById('mirror-status') as HTMLElement;
const results = document.getElementById('mirror-results') as HTMLElement;
const ask = () => answer(input.value, status, results).catch(() => void (status.textContent = status.dataset.failed ?? ''));
form.hidden = false;
input.value = new URLSearchParams(location.search).get('q') ?? '';
form.addEventListener('submit', (event) => {
  event.preventDefault();
  history.replaceState(null, '', `?q=${encodeURIComponent(input.value)}`);
  void ask();
});
void ask();
