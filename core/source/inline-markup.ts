/**
 * Some extractors leave Markdown (`**bold**`, `[text](address)`, `\$`), most leave plain text. A text that carries Markdown is taken
 * at its word; in any other, every mark is a character and is escaped.
 */
import { escapeMarkdown } from '../markup/escape.ts';

const CARRIED = [
  /(?<![\\*\p{L}\p{N}])\*\*(?=\S)[^*\n]*\S\*\*(?![*\p{L}\p{N}])/u,
  /(?<![\\*\p{L}])\*(?=[^\s*])[^*\n]*[^\s*\\]\*(?![*\p{L}])/u,
  /\[[^[\]\n]+\]\((?:#|https?:|mailto:)[^()\s]*\)/,
  /!\[[^[\]\n]*\]\([^()\n]+\)/,
  /\\[$*_#[\]`~]/,
  /^(?:#{1,6}|>) \S/m,
];

export const carriesMarkdown = (source: string): boolean => CARRIED.some((mark) => mark.test(source));

/** Escapes of CommonMark (section 2.4) that no mark of Markdown needs: `\$` says no more than `$`. */
const NEEDLESS_ESCAPE = /\\([$%',/;=?@^"])/g;
const ANY_ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** `[note]` is an insertion, escaped or not; it is no link as long as no address or definition follows. */
const ESCAPED_INSERTION = /\\\[(?!\^)([^[\]\\]+)\\\](?![([:])/g;

/** A paragraph of the source as Markdown for the body. */
export function bodyMarkdown(text: string, carried: boolean): string {
  return carried ? text.replace(NEEDLESS_ESCAPE, '$1') : escapeMarkdown(text).replace(ESCAPED_INSERTION, '[$1]');
}

/** A stretch of the source as plain text, for a title, a name, a credit. */
export function plainText(text: string, carried: boolean): string {
  if (!carried) return text;
  return text
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/(?<![\\\p{L}\p{N}*])(\*{1,3}|_{1,3})(?=\S)(.*?\S)\1(?![\p{L}\p{N}*])/gu, '$2')
    .replace(ANY_ESCAPE, '$1');
}

/** Links whose address was lost on the way: `[text](#)`. */
export const LOST_LINK = /(?<!!)\[[^[\]\n]+\]\(#?\)/g;
