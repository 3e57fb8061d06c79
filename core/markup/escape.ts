/** An e-mail address as CommonMark (section 6.5) takes it in angle brackets; `!`, which it allows, the parser does not. */
const MAIL_NAME = String.raw`[a-zA-Z0-9.#$%&'*+/=?^_\x60{|}~-]`;
const MAIL_LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const MAIL = `(?<!${MAIL_NAME})${MAIL_NAME}+@${MAIL_LABEL}(?:\\.${MAIL_LABEL})+`;
const WEB = String.raw`(?<![a-zA-Z])https?:\/\/[^\s<>\p{Cc}]+`;
const ADDRESS = new RegExp(`(${WEB}|${MAIL})`, 'iu');

const SENTENCE_END = /[.,;:!?'"\u00bb\u201d\u060c\u061b\u061f\u2026]+$/u; // » ” ، ؛ ؟ …

/** What Markdown reads as markup anywhere in a line; `www.` because GFM links it and then reads no escapes. */
const MARKS = /[\\*`[\]<|]|~(?=~)|(?<=~)~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#a-zA-Z])|(?<=www)\./giu;

/** What makes a line more than a line of a paragraph, when it stands at its beginning. */
const LINE_MARK = /^(?:(\d{1,9})(?=[.)](?:[ \t]|$))|(?=[-+=>#]|:[:-]))/;

const escaped = (words: string): string => words.replace(MARKS, '\\$&');

const reference = (letters: string): string => letters.replace(/[\s\S]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** An address in angle brackets, where Markdown reads every letter as it is; what ends the sentence stays outside. */
function addressMarkdown(address: string): string {
  let end = address.replace(SENTENCE_END, '');
  if (end.endsWith(')') && !end.includes('(')) end = end.slice(0, -1).replace(SENTENCE_END, '');
  if (/^https?(?::\/*)?$/i.test(end)) return escaped(address).replace(':', '\\:');
  return `<${end}>${escaped(address.slice(end.length))}`;
}

function lineMarkdown(line: string): string {
  const marked = line
    .split(ADDRESS)
    .map((piece, index) => (index % 2 === 1 ? addressMarkdown(piece) : escaped(piece)))
    .join('')
    .replace(LINE_MARK, '$1\\');
  return marked.replace(/^[ \t]/, reference).replace(/[ \t]$/, reference);
}

/**
 * A plain text as the Markdown of one paragraph, of which `parseBody` gives exactly that text again; only U+0000, which Markdown does
 * not allow, comes back as U+FFFD. Line ends stay line ends where Markdown keeps them. Web addresses with
 * their scheme and mail addresses become links, and `[…]` an insertion.
 */
export function escapeMarkdown(text: string): string {
  const pieces = text.replace(/^\ufeff/, '').split(/(\r\n|\r|\n)/);
  const markdown = pieces.map((piece, index) => {
    if (index % 2 === 0) return lineMarkdown(piece);
    return pieces[index - 1] && pieces[index + 1] ? piece : reference(piece);
  });
  return (text.startsWith('\ufeff') ? reference('\ufeff') : '') + markdown.join('');
}
