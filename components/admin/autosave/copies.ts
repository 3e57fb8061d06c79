import type { ArticleValues } from '../article/article-values.ts';
import { TEXT_FIELDS } from '../article/article-values.ts';
import { differences } from '../article/conflict.ts';

/** What somebody has typed and not saved, wherever it was kept. */
export type Copy = {
  values: ArticleValues;
  /** The revision that was opened. */
  revision?: number;
  /** ISO instant. */
  at: string;
  /** The form's own key, where the article is new. */
  key?: string;
  where: 'server' | 'device';
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The form's values of a copy, with whatever it lacks from `base`; undefined for what is no copy of ours. */
export function valuesOfCopy(json: string, base: ArticleValues): ArticleValues | undefined {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isRecord(read)) return undefined;
  const texts = TEXT_FIELDS.filter((field) => typeof (read as Record<string, unknown>)[field] === 'string');
  const rows = (['contributors', 'appearances'] as const).filter((field) => {
    const value = (read as Record<string, unknown>)[field];
    return Array.isArray(value) && value.every((row) => isRecord(row) && Object.values(row).every((cell) => typeof cell === 'string'));
  });
  const subjects =
    Array.isArray(read.subjects) && read.subjects.every((slug) => typeof slug === 'string') ? { subjects: read.subjects } : {};
  return {
    ...base,
    ...Object.fromEntries([...texts, ...rows].map((field) => [field, (read as Record<string, unknown>)[field]])),
    ...subjects,
  } as ArticleValues;
}

/** Those that say something else than what is stored, newest first, and of those that say the same one. */
export function offered(copies: readonly Copy[], stored: ArticleValues): Copy[] {
  const found: Copy[] = [];
  for (const copy of copies.toSorted((a, b) => (a.at < b.at ? 1 : -1))) {
    const isKnown = [stored, ...found.map(({ values }) => values)].some((each) => differences(each, copy.values, each).length === 0);
    if (!isKnown) found.push(copy);
  }
  return found;
}

/** Where a copy is kept on a device: of this user alone, since a device may have several. */
export const deviceKey = (user: number, on: { slug: string } | { key: string }): string =>
  'slug' in on ? `${deviceStart(user)}article:${on.slug}` : `${deviceStart(user)}new:${on.key}`;
const deviceStart = (user: number): string => `bayaz:copy:${user}:`;

/** The copies on this device: of the article, or of all new ones. A browser that keeps nothing has none. */
export function deviceCopies(user: number, slug: string | undefined, base: ArticleValues): Copy[] {
  try {
    const start = slug === undefined ? `${deviceStart(user)}new:` : deviceKey(user, { slug });
    const names = Object.keys(localStorage).filter((name) => (slug === undefined ? name.startsWith(start) : name === start));
    return names.flatMap((name): Copy[] => {
      const read = JSON.parse(localStorage.getItem(name) ?? 'null') as { values?: string; revision?: number; at?: string } | null;
      const values = valuesOfCopy(read?.values ?? '', base);
      if (!values || typeof read?.at !== 'string') return [];
      const key = slug === undefined ? { key: name.slice(start.length) } : {};
      return [{ values, at: read.at, where: 'device', ...(read.revision && { revision: read.revision }), ...key }];
    });
  } catch {
    return [];
  }
}
