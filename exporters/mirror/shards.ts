/** How the index of the mirror's search is cut into files: said once for who writes it and for the script that reads it. */

/** Articles whose titles share a file. */
export const TITLES_A_FILE = 500;
/** Articles shown of a result, the newest of at most so many found. */
export const MOST_SHOWN = 100;
export const MOST_SORTED = 1_000;

export type Title = [id: number, slug: string, title: string, language: string, direction: string, date: string];
export type Words = Record<string, number[]>;

/** Files of words for so many articles: some thousand words in each, whatever the archive's size. */
export const wordFiles = (articles: number): number => (articles > 2_000 ? 1_024 : 64);

/** FNV-1a of 32 bits over UTF-16 code units (Fowler, Noll, Vo), modulo the number of files. */
export function fileOfWord(token: string, files: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193) >>> 0;
  return hash % files;
}
