import { lettersOf } from './fuzzy.ts';
import { bare, isArabicScript, sameLengthFold } from './letters.ts';

const LONGEST_NOTE = 1_200;
/** «دربارهٔ نویسنده:», "About the author:" */
const LABEL =
  /^(?:about the author|the author|note on the author|über den autor|über die autorin|درباره ?[ٔیۀ]? ?نویسنده|در باره ?[ٔی]? ?نویسنده|معرفی نویسنده|د لیکوال په اړه|د لیکوال پېژندنه)\s*[:.\u2013-]\s*/u;
const COPULA =
  /^[\s,*_]*(?:\([^)]*\)[\s,]*)?(?:is|are|was|were|has|have|had|teach(?:es)?|writes?|works?|served|lives?|edits|ist|war|lebt|arbeitet|lehrt|schreibt|est|a été|enseigne|vit)\s/u;
const ARABIC_END = /(?:است|اند|بود|باشد|کند|دارد|دی|ده|وو|کوی|اوسی|لری|اوسیږی)[\s*_]*[.\u06d4]?[\s*_]*$/u;

/**
 * How surely a paragraph at the end of a document is the note on its author, 0 to 1: by its label, or because it begins with the
 * author's whole name and goes on to say who that is.
 */
export function authorNoteLikelihood(text: string, authors: readonly string[]): number {
  const line = bare(text).replace(/^[*_[(]+/, '');
  if (line.length > LONGEST_NOTE) return 0;
  const folded = sameLengthFold(line);
  if (LABEL.test(folded)) return 0.95;
  return Math.max(0, ...authors.map((author) => noteOf(line, folded, author)));
}

function noteOf(line: string, folded: string, author: string): number {
  const after = afterName(line, author);
  if (after === null) return 0;
  if (isArabicScript(line)) return ARABIC_END.test(folded) ? 0.9 : 0.7;
  return COPULA.test(folded.slice(after)) ? 0.95 : 0;
}

/** Where the line goes on after the name that it begins with, spaces and full stops of the name apart; null when it does not. */
function afterName(line: string, name: string): number | null {
  const wanted = lettersOf(name);
  if (wanted === '') return null;
  for (let end = Math.min(line.length, name.length - 3); end <= Math.min(line.length, name.length * 2); end++) {
    if (lettersOf(line.slice(0, end)) !== wanted) continue;
    const rest = line.slice(end);
    if (/^[\p{L}\p{M}\p{N}]/u.test(rest)) return null;
    return end + (/^[.*_]*/.exec(rest)?.[0].length ?? 0);
  }
  return null;
}
