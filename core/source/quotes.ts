/** Quotation marks that open, with those that close them. */
const PAIRS: Record<string, string> = {
  '\u201c': '\u201d', // “ ”
  '\u201e': '\u201c\u201d', // „ “
  '\u00ab': '\u00bb', // « »
  '"': '"',
};
const OPENING = /^[*_]*([\u201c\u201e\u00ab"])/;
/** What may follow the closing mark of a block quote: emphasis, a full stop, a note in brackets. */
const AFTER = /^[*_]*[.\u06d4]?\s*(?:[[(][^\])]*[\])][.\u06d4]?[*_]*)?$/;
/** A block quote that closes like this was announced. */
const ANNOUNCEMENT = /[:,\u060c][*_]*$/;

export const announcesQuote = (text: string): boolean => ANNOUNCEMENT.test(text);

/** `whole`: one quotation from end to end; `open`: it begins with a quotation that does not end here; null: neither. */
export function quotationOf(text: string): 'whole' | 'open' | null {
  const opening = OPENING.exec(text);
  const mark = opening?.[1];
  if (!opening || !mark) return null;
  const closing = PAIRS[mark] ?? mark;
  let depth = 0;
  for (let at = opening[0].length - 1; at < text.length; at++) {
    const character = text[at] ?? '';
    if (depth > 0 && closing.includes(character)) depth -= 1;
    else if (character === mark) depth += 1;
    if (depth === 0) return AFTER.test(text.slice(at + 1)) ? 'whole' : null;
  }
  return 'open';
}

/** A quotation mark or bracket was opened and not closed. */
export function leavesOpen(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    count(/\u201c/g) > count(/\u201d/g) + count(/\u201e/g) ||
    count(/\u00ab/g) > count(/\u00bb/g) ||
    count(/\(/g) > count(/\)/g) ||
    count(/\[/g) > count(/\]/g)
  );
}
