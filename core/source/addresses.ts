import { toLatinDigits } from '../text/digits.ts';
import { bare } from './letters.ts';

export type Addresses = { web?: string; mail?: string };

/** «وب‌سایت: …», "E-mail: …" */
const LABEL =
  /^(?:web(?:site)?|url|e-?mail|mail|internet|homepage|\u0633\u0627\u06cc\u062a|\u0648\u0628\u200c?\s?\u0633\u0627\u06cc\u062a|\u0627\u06cc\u0645\u06cc\u0644|\u0628\u0631\u06cc\u062f\u0646\u0627\u0645\u0647|\u0628\u0631\u06cc\u069a\u0646\u0627\u0644\u06cc\u06a9)\s*:\s*/i; // سایت وب‌سایت ایمیل بریدنامه بریښنالیک
const MAIL = /^[\w.+-]+\s?(?:@|\(at\)|\(a\)|\[at\])\s?[\w-]+(?:\s?[.,]\s?[\w-]+)+$/i;
const WEB = /^(?:https?:\/\/)?(?:www[\s.,]{1,3}[\w-]+(?:[\s.,]{1,3}[\w-]{2,}){1,4}|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,})(?:\/\S*)?$/i;
/** What may stand between two addresses on one line, or around one at the foot of a page. */
const BETWEEN =
  /\s{2,}|\t|\s+[|\u2022\u00b7\u2013\u2014-]\s+|\s+(?=\d{1,3}(?:\s|$))|(?<=(?:^|\s)\d{1,3})\s+|\s+(?=[\w.+-]+@)|\s+(?<=@\S{1,60}\s+)/;
const LONGEST_LINE = 200;

/**
 * The addresses of a line that holds nothing else, at most a page number beside them; null for any other line.
 * They are returned as printed.
 */
export function addressesOf(text: string): Addresses | null {
  if (text.length > LONGEST_LINE) return null;
  const found: Addresses = {};
  for (const piece of toLatinDigits(bare(text)).split(BETWEEN)) {
    const part = bare(piece).replace(LABEL, '');
    if (MAIL.test(part)) found.mail ??= part;
    else if (WEB.test(part)) found.web ??= part;
    else if (!/^[-\s\d]*$/.test(part)) return null;
  }
  return found.web || found.mail ? found : null;
}

/** For comparing: without protocol, www and path, with a full stop for what OCR makes of one. */
export function addressKey(address: string): string {
  return address
    .toLowerCase()
    .trim()
    .replace(/\s*(?:@|\(at\)|\(a\)|\[at\])\s*/g, '@')
    .replace(/[\s.,]+/g, '.')
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#].*$/, '');
}

/**
 * The address as a URL: `http://` where none is printed, since that is what such an address means to a browser. Undefined for what
 * makes no URL.
 */
export function urlOf(printed: string): string | undefined {
  const url = /^https?:\/\//i.test(printed) ? printed : `http://${printed}`;
  return /\s|,/.test(url) || !URL.canParse(url) ? undefined : url;
}
