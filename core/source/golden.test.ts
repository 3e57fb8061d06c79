import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOUBT } from '../article/guess.ts';
import { lettersOf } from './fuzzy.ts';
import { afgazad, rana } from './golden/sites.ts';
import { readLines } from './lines.ts';
import { recognise } from './recognise.ts';
import type { Recognition } from './types.ts';

const sites = { afgazad, rana };

type Expected = {
  known: (keyof typeof sites)[];
  draft: Omit<Recognition['draft'], 'body'>;
  body: string[];
  masthead?: Recognition['masthead'];
  sectionNames?: string[];
  /** Fields that an editor must be asked about; no other may be. (How sure the language is, core/text tests.) */
  doubts: string[];
  /** Lines that may leave no trace: page numbers, heads and feet of pages. */
  furniture?: string[];
};

const folder = new URL('./golden/', import.meta.url);
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/source.txt`, folder)))
  .map(({ name }) => name);

const doubtsOf = ({ guesses }: Recognition) =>
  guesses.filter(({ field, confidence }) => field !== 'language' && confidence < DOUBT).map(({ field }) => field);

describe.each(cases)('%s', (name) => {
  const source = readFileSync(new URL(`${name}/source.txt`, folder), 'utf8');
  const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as Expected;
  const recognition = recognise(
    source,
    expected.known.map((slug) => sites[slug]),
  );
  const { body, ...draft } = recognition.draft;

  it('finds every field', () => expect(draft).toEqual(expected.draft));
  it('leaves the body as it was written', () => expect(body).toBe(`${expected.body.join('\n\n')}\n`));
  it('transcribes the masthead', () => expect(recognition.masthead).toEqual(expected.masthead));
  it('names the section', () => expect(recognition.sectionNames).toEqual(expected.sectionNames));
  it('doubts what is doubtful and nothing else', () => expect(doubtsOf(recognition).toSorted()).toEqual(expected.doubts.toSorted()));
  it('loses no line', () => {
    const { guesses, masthead } = recognition;
    const kept = lettersOf(JSON.stringify([recognition.draft, masthead, recognition.sectionNames, guesses.map(({ snippet }) => snippet)]));
    const furniture = new Set(expected.furniture);
    for (const { text } of readLines(source)) if (!furniture.has(text)) expect(kept).toContain(lettersOf(text));
  });
  it('shows where each field was read', () => {
    const letters = source.replace(/\s+/g, ' ');
    for (const { snippet } of recognition.guesses) {
      for (const line of snippet.split('\n')) expect(letters).toContain(line.replace(/\s+/g, ' ').trim());
    }
  });
});
