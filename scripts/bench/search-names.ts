/**
 * Names across scripts: how many of the spellings of a name in the other script are found by its sound, and how many other words with
 * them. A name is looked for as the search does it: words of the other script with a key of its own, likeness of THRESHOLD or more.
 *
 * Two lists: core/search/golden/name-pairs.tsv, and the countries of ICU, translated names included, which no rule was made by. How many
 * other words come with a name is counted among all words of the corpora. Those lie beside the project (`../shared/corpora`) and are not
 * part of it; without them that is not measured, and it is said.
 * Alone: `node --conditions=react-server --import tsx --no-warnings scripts/bench/search-names.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from '../../core/search/analyser.ts';
import { foldingOf } from '../../core/search/folding.ts';
import { skeletonKeys, soundsAlike, THRESHOLD } from '../../core/search/skeleton.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const CORPORA = path.join(ROOT, '../shared/corpora');
const GOLDEN = path.join(ROOT, 'core/search/golden');
/** Words that the search adds to a typed one at most, the likeliest first. */
const FIRST = 4;

export type NamesRow = {
  measure: string;
  /** Names looked for, and words of the other script that they were looked for among. */
  names: number;
  among?: number;
  /** Share of names of which a spelling is found; share of spellings found. */
  found?: number;
  spellings?: number;
  /** Words found that are not the name, for each name on average, in the middle and from the worst tenth on; of near misses, their share. */
  false?: number;
  median?: number;
  worst?: number;
  /** Share of names of which a spelling is among the four likeliest. */
  first?: number;
  target: { found?: number; false?: number };
  met: boolean;
};
export type NamesReport = { rows: NamesRow[]; notes: string[] };

/** A name as typed, with its spellings in the other script. */
type Name = { typed: string; spellings: string[] };
type Found = { right: string[]; wrong: string[]; first: boolean };

const latin = /^\p{Script=Latin}+$/u;
const arabic = /^\p{Script=Arabic}+$/u;
const folded = foldingOf('und', 'folded');
const likely = (one: string, other: string) => shareKey(one, other) && soundsAlike(one, other) >= THRESHOLD;

export function measureNames(): NamesReport {
  const rows = [...ownList(), ...countries()];
  if (existsSync(CORPORA)) return { rows: [...rows, ...corpora()], notes: [cost()] };
  return { rows, notes: ['The corpora are not there (../shared/corpora): names among all words were not measured.', cost()] };
}

function ownList(): NamesRow[] {
  const pairs = table('name-pairs.tsv').map(([origin = '', one = '', other = '']) => ({ origin, one: token(one), other: token(other) }));
  const origins = [...new Set(pairs.map(({ origin }) => origin))];
  const near = table('name-near-misses.tsv').map(([one = '', other = '']) => [token(one), token(other)] as const);
  const taken = near.filter(([one, other]) => likely(one, other)).length;
  return [
    ...origins.map((origin) =>
      pairRow(
        `list: ${origin}`,
        pairs.filter((pair) => pair.origin === origin),
      ),
    ),
    { ...pairRow('list: all, and near misses taken for a name', pairs), false: round(taken / near.length), among: near.length },
  ];
}

/** Names of one word in both languages: about one in ten is a translation (Greece, یونان), which no ear can find. */
function countries(): NamesRow[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const name = (language: string) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return ['fa', 'ps', 'ur'].map((language) => {
    const pairs = ['en', 'de'].flatMap((from) => codes.map((code) => [name(from).of(code) ?? '', name(language).of(code) ?? ''] as const));
    const words = pairs.filter(([one, other]) => latin.test(one) && arabic.test(other.replaceAll('\u200C', '')));
    return pairRow(
      `countries: en, de to ${language}`,
      words.map(([one, other]) => ({ one: token(one), other: token(other) })),
      {},
    );
  });
}

function pairRow(measure: string, pairs: { one: string; other: string }[], target: NamesRow['target'] = { found: 0.85 }): NamesRow {
  const found = round(pairs.filter(({ one, other }) => likely(one, other)).length / pairs.length);
  return { measure, names: pairs.length, found, spellings: found, target, met: found >= (target.found ?? 0) };
}

type Document = { language: string; title: string; sentences: string[] };

function corpora(): NamesRow[] {
  const documents = lines<Document>('ntrex/articles.jsonl');
  const others = [
    ...lines<{ title: string; text: string }>('pquad/passages.jsonl').map(({ title, text }) => `${title} ${text}`),
    ...readFileSync(path.join(CORPORA, 'tico19/fa-prs.tsv'), 'utf8').split('\n'),
  ];
  const texts = documents.flatMap(({ language, title, sentences }) => [title, ...sentences].map((text) => ({ text, language })));
  const all = words([...texts, ...others.map((text) => ({ text, language: 'fa' }))]);
  const pairs = table('name-pairs.tsv').map(([, one = '', other = '']) => [token(one), token(other)] as const);
  const names = named(pairs.filter(([one, other]) => latin.test(one) && arabic.test(other)));
  const namesBack = named(pairs.filter(([one, other]) => latin.test(one) && arabic.test(other)).map(([one, other]) => [other, one]));
  const spellings = names.flatMap((name) => name.spellings);
  const everything = [...new Set([...[...all].filter((word) => arabic.test(word)), ...spellings])];
  const latinWords = [...new Set([...[...all].filter((word) => latin.test(word)), ...names.map(({ typed }) => typed)])];
  const ordinary = latinWords.filter((word) => !names.some(({ typed }) => typed === word));
  return [
    nameRow('all corpora: Latin name, Arabic-script words', names, everything),
    nameRow('all corpora: Arabic-script name, Latin words', namesBack, latinWords),
    ...[0.7, 0.8, 0.85].map((threshold) => nameRow(`… threshold ${threshold}`, names, everything, {}, threshold)),
    ...[1, 2, 3, 4].map((count) =>
      nameRow(`… ${['', 'one consonant', 'two', 'three', 'four or more'][count]}`, ofConsonants(names, count), everything, {}),
    ),
    ordinaryRow('all corpora: any other Latin word', ordinary, everything),
  ];
}

/** Each name once, with all its spellings in the other script. */
function named(pairs: readonly (readonly [typed: string, spelling: string])[]): Name[] {
  const spellings = new Map<string, string[]>();
  for (const [typed, spelling] of pairs) spellings.set(typed, [...(spellings.get(typed) ?? []), spelling]);
  return [...spellings].map(([typed, others]) => ({ typed, spellings: others }));
}

/** Names by the consonants of their first key; 4 stands for all longer ones too. */
function ofConsonants(names: Name[], count: number): Name[] {
  return names.filter(({ typed }) => Math.min((skeletonKeys(typed)[0] ?? '').replace(/^[AHVY]/, '').length, 4) === count);
}

/** What keys and likeness take on this machine, of the processor's own time: what else runs does not count. */
function cost(): string {
  const pairs = table('name-pairs.tsv').map(([, one = '', other = '']) => [token(one), token(other)] as const);
  const microseconds = (work: () => void, count: number) => {
    const rounds = 60;
    for (let round = 0; round < rounds; round += 1) work();
    const begin = process.cpuUsage().user;
    for (let round = 0; round < rounds; round += 1) work();
    return ((process.cpuUsage().user - begin) / rounds / count).toFixed(1);
  };
  const keys = microseconds(() => pairs.forEach((pair) => pair.forEach((word) => skeletonKeys(word))), 2 * pairs.length);
  const likeness = microseconds(() => pairs.forEach(([one, other]) => soundsAlike(one, other)), pairs.length);
  return `The keys of a word take ${keys} µs, the likeness of two words ${likeness} µs (processor time).`;
}

const GOAL: NamesRow['target'] = { found: 0.85, false: 2 };

function nameRow(measure: string, names: Name[], vocabulary: string[], target = GOAL, threshold = THRESHOLD): NamesRow {
  const lookUp = searcher(vocabulary, threshold);
  const found = names.map((name) => lookUp(name));
  const spellings = names.reduce((sum, name) => sum + name.spellings.length, 0);
  const row = {
    measure,
    names: names.length,
    among: vocabulary.length,
    found: round(found.filter(({ right }) => right.length > 0).length / names.length),
    spellings: round(found.reduce((sum, { right }) => sum + right.length, 0) / spellings),
    ...wrong(found),
    first: round(found.filter(({ first }) => first).length / names.length),
  };
  return { ...row, target, met: row.found >= (target.found ?? 0) && row.false <= (target.false ?? Infinity) };
}

/** Words that are no names of the list: what a reader gets beside what was typed. */
function ordinaryRow(measure: string, typed: string[], vocabulary: string[]): NamesRow {
  const lookUp = searcher(vocabulary);
  const found = typed.map((word) => lookUp({ typed: word, spellings: [] }));
  return { measure, names: typed.length, among: vocabulary.length, ...wrong(found), target: {}, met: true };
}

function searcher(vocabulary: string[], threshold = THRESHOLD): (name: Name) => Found {
  const byKey = new Map<string, string[]>();
  for (const word of vocabulary) for (const key of skeletonKeys(word)) byKey.set(key, [...(byKey.get(key) ?? []), word]);
  return ({ typed, spellings }) => {
    const candidates = [...new Set(skeletonKeys(typed).flatMap((key) => byKey.get(key) ?? []))];
    const ranked = candidates.map((word) => ({ word, likeness: soundsAlike(typed, word) })).filter(({ likeness }) => likeness >= threshold);
    ranked.sort((one, other) => other.likeness - one.likeness);
    // What differs by its folding only is one word to a reader.
    const meant = new Set(spellings.map(folded));
    const apart = [...new Map(ranked.map(({ word }) => [folded(word), word])).keys()];
    return {
      right: spellings.filter((spelling) => ranked.some(({ word }) => word === spelling)),
      wrong: apart.filter((word) => !meant.has(word)),
      first: apart.slice(0, FIRST).some((word) => meant.has(word)),
    };
  };
}

function wrong(found: Found[]): { false: number; median: number; worst: number } {
  const counts = found.map((one) => one.wrong.length).sort((one, other) => one - other);
  const at = (share: number) => counts[Math.floor(counts.length * share)] ?? 0;
  return { false: round(counts.reduce((sum, count) => sum + count, 0) / counts.length), median: at(0.5), worst: at(0.9) };
}

function shareKey(one: string, other: string): boolean {
  const keys = new Set(skeletonKeys(one));
  return skeletonKeys(other).some((key) => keys.has(key));
}

/** All words of the texts, in both columns. */
function words(texts: { text: string; language: string }[]): Set<string> {
  const found = new Set<string>();
  for (const { text, language } of texts) {
    for (const column of ['exact', 'folded'] as const) for (const { token: word } of analyse(text, language, column)) found.add(word);
  }
  return found;
}

/** A name as the index has it; with ZWNJ, its joined form. */
function token(name: string): string {
  const tokens = analyse(name, 'und', 'exact');
  return (tokens.find(({ joined }) => joined) ?? tokens[0])?.token ?? '';
}

function table(name: string): string[][] {
  const rows = readFileSync(path.join(GOLDEN, name), 'utf8').split('\n');
  return rows.filter((row) => row !== '' && !row.startsWith('#')).map((row) => row.split('\t'));
}

function lines<Line>(name: string): Line[] {
  return readFileSync(path.join(CORPORA, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

const round = (share: number) => Math.round(share * 1000) / 1000;

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const { rows, notes } = measureNames();
  const head = ['measure', 'names', 'among', 'found', 'spellings', 'first 4', 'false', 'median', 'worst 10%', 'met'];
  const cells = rows.map((row) => [
    row.measure,
    row.names,
    row.among,
    row.found,
    row.spellings,
    row.first,
    row.false,
    row.median,
    row.worst,
    row.met ? 'yes' : 'NO',
  ]);
  const shown = [head, ...cells].map((row) => row.map((cell) => String(cell ?? '')));
  const widths = head.map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0)));
  for (const row of shown) process.stdout.write(`${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`);
  for (const note of notes) process.stdout.write(`${note}\n`);
}
