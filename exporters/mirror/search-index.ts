import { analyse } from '../../core/search/analyser.ts';
import type { IndexedText, MadeFile } from './jobs.ts';
import { fileOfWord, TITLES_A_FILE, wordFiles, type Title, type Words } from './shards.ts';

/** Valid as a script, whatever stands in it (ECMA-262 reads U+2028 in strings, HTML would end a script at `</`). */
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Collects texts, and writes the files that the mirror's search script loads: from a disk, a script may load nothing but scripts. */
export class SearchIndex {
  readonly #titles = new Map<number, Title[]>();
  /** Ids of articles by token, each as the distance from the one before: texts come with rising ids. */
  readonly #words = new Map<string, { last: number; gaps: number[] }>();
  #count = 0;

  add({ id, slug, title, language, direction, date, text }: IndexedText): void {
    this.#count += 1;
    const file = Math.floor(id / TITLES_A_FILE);
    this.#titles.set(file, [...(this.#titles.get(file) ?? []), [id, slug, title, language, direction, date]]);
    for (const token of new Set(analyse(`${title}\n${text}`, language).map((found) => found.token))) {
      const word = this.#words.get(token) ?? { last: 0, gaps: [] };
      this.#words.set(token, word);
      word.gaps.push(id - word.last);
      word.last = id;
    }
  }

  files(): MadeFile[] {
    const count = wordFiles(this.#count);
    const words: Words[] = Array.from({ length: count }, () => ({}));
    for (const [token, { gaps }] of [...this.#words].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const file = words[fileOfWord(token, count)];
      // Defined, not assigned: a word may be `__proto__`.
      if (file) Object.defineProperty(file, token, { value: gaps, enumerable: true });
    }
    return [
      { path: 'search/files.js', content: `bayazFiles(${count})\n` },
      ...[...this.#titles].map(([file, titles]) => ({ path: `search/t${file}.js`, content: `bayazTitles(${json(titles)})\n` })),
      ...words.map((file, at) => ({ path: `search/w${at}.js`, content: `bayazWords(${json(file)})\n` })),
    ];
  }
}
