import { diffArrays } from 'diff';

/** A stretch of two texts: in both, only in the first, or only in the second. */
export type Change = { kind: 'same' | 'removed' | 'added'; text: string };

/** A word with its marks and half-spaces; a stretch of spaces; a line's end; any other character. Every text is a row of these. */
const TOKEN = /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['\u2019][\p{L}\p{M}\p{N}]+)*|\r\n|[\r\n]|[^\S\r\n]+|[^]/gu;
const LINE = /[^\r\n]*(?:\r\n|[\r\n]|$)/g;
const SPACE = /^[^\S\r\n]+$/;

/** Words or lines changed beyond which two stretches are no longer compared: comparing takes the square of these. */
const MOST_CHANGED = 1_000;
/** The same for two lines, of a stretch that was too long to be compared whole. */
const MOST_CHANGED_IN_LINE = 100;

/**
 * What became of a text, word by word: lines first (Myers), then words within the lines that changed. «می‌رود» is one word, with or
 * without its half-space. What is `same` or `removed` makes up `before`, what is `same` or `added` makes up `after`, byte for byte;
 * of a place that changed, the removed comes first.
 */
export function diffText(before: string, after: string): Change[] {
  const compared = compare(lines(before), lines(after)) ?? [{ pair: [before, after] as [string, string] }];
  const changes = compared.flatMap((change) => ('pair' in change ? words(...change.pair) : [change]));
  return joined(changes);
}

const lines = (text: string): string[] => (text.match(LINE) ?? []).filter((line) => line !== '');

type Compared = Change | { pair: [removed: string, added: string] };

/** Rows compared: what is the same, and pairs of what stands in the place of what. */
function compare(before: string[], after: string[], most = MOST_CHANGED): Compared[] | undefined {
  const found = diffArrays(before, after, { maxEditLength: most });
  if (!found) return undefined;
  const compared: Compared[] = [];
  let pair: [string, string] = ['', ''];
  const flush = () => {
    if (pair.join('') !== '') compared.push({ pair });
    pair = ['', ''];
  };
  for (const { added, removed, value } of found) {
    const text = value.join('');
    if (removed) pair[0] += text;
    else if (added) pair[1] += text;
    else {
      flush();
      compared.push({ kind: 'same', text });
    }
  }
  flush();
  return compared;
}

const tokens = (text: string): string[] => text.match(TOKEN) ?? [];

/** Words compared; where too much has changed, line beside line, and a line that is another stands for the one before. */
function words(removed: string, added: string): Change[] {
  const whole = compare(tokens(removed), tokens(added));
  if (whole) return whole.flatMap(changesOf);
  const [before, after] = [lines(removed), lines(added)];
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
    const pair: [string, string] = [before[index] ?? '', after[index] ?? ''];
    return (compare(tokens(pair[0]), tokens(pair[1]), MOST_CHANGED_IN_LINE) ?? [{ pair }]).flatMap(changesOf);
  }).flat();
}

const changesOf = (change: Compared): Change[] => ('pair' in change ? asChanges(...change.pair) : [change]);

const asChanges = (removed: string, added: string): Change[] => [
  ...(removed === '' ? [] : [{ kind: 'removed' as const, text: removed }]),
  ...(added === '' ? [] : [{ kind: 'added' as const, text: added }]),
];

const spaceAtEnd = (text: string): string => /[^\S\r\n]*$/.exec(text)?.[0] ?? '';

/** A space between two changed words is part of the change: a phrase that was rewritten reads as one, not word by word. */
function joined(changes: Change[]): Change[] {
  const result: Change[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    // A space that ends both is no change.
    const end = removed.endsWith(spaceAtEnd(added)) ? spaceAtEnd(added) : '';
    result.push(...asChanges(removed.slice(0, removed.length - end.length), added.slice(0, added.length - end.length)));
    if (end !== '') result.push({ kind: 'same', text: end });
    [removed, added] = ['', ''];
  };
  changes.forEach(({ kind, text }, index) => {
    const next = changes[index + 1];
    const within = kind === 'same' && removed + added !== '' && SPACE.test(text) && next !== undefined && next.kind !== 'same';
    if (kind === 'same' && !within) {
      flush();
      result.push({ kind, text });
      return;
    }
    if (kind !== 'added') removed += text;
    if (kind !== 'removed') added += text;
  });
  flush();
  return result;
}

/** A line of a comparison: its stretches, and whether its end is itself a change. */
export type DiffLine = { parts: Change[]; changed: boolean };

/** The changes line by line, blank lines left out; a line's end that was removed or added is shown as ¶. */
export function diffLines(changes: Change[]): DiffLine[] {
  const rows: Change[][] = [[]];
  for (const { kind, text } of changes) {
    const [first = '', ...more] = text.split(/\r\n|[\r\n]/);
    const put = (piece: string) => piece !== '' && rows.at(-1)?.push({ kind, text: piece });
    put(first);
    for (const piece of more) {
      if (kind !== 'same' && rows.at(-1)?.length) put('\u00b6');
      rows.push([]);
      put(piece);
    }
  }
  return rows
    .filter((parts) => parts.some(({ text }) => text.trim() !== ''))
    .map((parts) => ({ parts, changed: parts.some(({ kind }) => kind !== 'same') }));
}
