/** Letters of a snippet by which its place is found where the whole of it does not stand so. */
const ENOUGH = 24;

/**
 * Where a snippet stands in a text, in UTF-16 offsets; spaces and line ends may differ, as they do once a page's lines are joined.
 * @returns undefined where it is not found
 */
export function placeOfSnippet(text: string, snippet: string): { from: number; to: number } | undefined {
  const words = snippet.trim().split(/\s+/);
  if (words[0] === undefined || words[0] === '') return undefined;
  const found = find(text, words) ?? find(text, beginning(words));
  return found ? { from: found.index, to: found.index + found[0].length } : undefined;
}

const find = (text: string, words: string[]) =>
  new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+'), 'u').exec(text);

/** As many words as make ENOUGH letters. */
function beginning(words: string[]): string[] {
  let letters = 0;
  const end = words.findIndex((word) => (letters += word.length) >= ENOUGH);
  return end === -1 ? words : words.slice(0, end + 1);
}
