/**
 * The fields of the query language, by every keyword they answer to. All keywords are read in either chrome: who reads Persian
 * types on an English keyboard as well, and a query is sent from one reader to the next.
 */
import { foldingOf, ZWNJ } from './folding.ts';

export type FieldName = 'author' | 'year' | 'language' | 'section' | 'site' | 'subject';

/**
 * English, Persian and Dari, Pashto; a space may also be a ZWNJ, or nothing. Left out because they stand before a colon in
 * ordinary sentences: «از:», «قلم:», «ستون:», "title:", "in:".
 */
// prettier-ignore
const KEYWORDS: Record<FieldName, Record<'en' | 'fa' | 'ps', string>> = {
  author: { en: 'author|authors|by|writer|byline', fa: 'نویسنده|نویسندگان|نگارنده|مؤلف|به قلم', ps: 'لیکوال|لیکوالان|لیکونکی' },
  year: { en: 'year|years|date', fa: 'سال|سال های|تاریخ', ps: 'کال|کلونه|نېټه' },
  language: { en: 'language|languages|lang', fa: 'زبان', ps: 'ژبه' },
  section: { en: 'section|category', fa: 'بخش|دسته', ps: 'برخه|څانګه' },
  site: { en: 'site|website|source', fa: 'سایت|وب سایت|ویب سایت|وبگاه|تارنما|منبع', ps: 'وېبپاڼه|وېبسایټ|وېب سایت|سایټ|سرچینه' },
  subject: { en: 'subject|subjects|topic|tag', fa: 'موضوع|برچسب', ps: 'موضوع|سکالو|ټګ' },
};

const fold = foldingOf('und', 'folded');

/** A keyword or the name of a language as it is compared: in the folded letters, without spaces, joiners and punctuation. */
export function foldKey(text: string): string {
  return fold(text.replaceAll(ZWNJ, '')).replace(/[^\p{L}\p{N}]+/gu, '');
}

const FIELDS = new Map(
  (Object.entries(KEYWORDS) as [FieldName, Record<string, string>][]).flatMap(([field, byLanguage]) =>
    Object.values(byLanguage).flatMap((words) => words.split('|').map((word) => [foldKey(word), field] as const)),
  ),
);

/** The field that a keyword names, without its colon and however it is spelled; undefined for any other word. */
export function fieldOf(keyword: string): FieldName | undefined {
  return FIELDS.get(foldKey(keyword));
}

/** For tests and the docs: every keyword of every field. */
export function keywordsOf(field: FieldName): string[] {
  return Object.values(KEYWORDS[field]).flatMap((words) => words.split('|'));
}
