import type { Calendar } from '../article/model.ts';
import { findDates } from '../calendar/parse-date.ts';
import { bare, sameLengthFold } from './letters.ts';
import { plainText } from './inline-markup.ts';

/** Where a text says that it appeared first. */
export type Outlet = { outlet: string; url?: string; dateLiteral?: string };

const labelled = (...words: string[]) => new RegExp(`^(?:${words.join('|')})\\s*[:\u2013-]\\s*(?<outlet>\\S.*)$`, 'u');

/**
 * Patterns over a line in the spelling of `sameLengthFold`; the group `outlet` is cut from the original. Each is anchored at both
 * ends, so that a sentence about somebody's publications is none.
 */
const TEXT_EN = '(?:article|piece|essay|text|story|interview|column|commentary|post|report|op-ed)';
const VERB_EN = '(?:appeared|published|posted|printed|ran|released)';
const STATEMENTS: readonly RegExp[] = [
  new RegExp(
    `^(?:this|the) ${TEXT_EN} (?:was |has been |had been )?(?:originally |first |previously )?${VERB_EN}(?: originally| first)?(?: online)? (?:on|in|at|by|with) (?:the (?:website|site|blog) (?:of )?)?(?<outlet>.+?)\\.?$`,
    'u',
  ),
  new RegExp(`^(?:originally|first|previously) ${VERB_EN} (?:on|in|at|by|with):? (?<outlet>.+?)\\.?$`, 'u'),
  /^(?:reprinted|republished|reposted|taken|reproduced)(?: with permission)? from:? (?<outlet>.+?)\.?$/u,
  labelled('source', 'original source', 'original', 'via', 'courtesy of', 'quelle', 'source originale'),
  /^(?:(?:dieser|der) (?:artikel|text|beitrag|aufsatz) )?(?:ist |erschien |wurde )?(?:zuerst|ursprünglich|erstmals) (?:erschien(?:en)? )?(?:in|im|auf|bei|am) (?<outlet>.+?)(?: (?:erschienen|veröffentlicht))?\.?$/u,
  /^(?:(?:cet article|ce texte) (?:a été |est )?)?(?:(?:d'abord|initialement) )?(?:publié|paru)(?: (?:d'abord|initialement))? (?:dans|sur|par|chez) (?<outlet>.+?)\.?$/u,
  /^(?:برگرفته|برگرفته شده|گرفته شده|اقتباس|اقتباس شده|به نقل|نقل) از\s*:?\s*(?<outlet>\S.*?)\.?$/u,
  labelled('برگرفته', 'منبع', 'منبع اصلی', 'ماخذ', 'سرچشمه', 'سرچینه', 'اخځلیک', 'اخیستنځی', 'د خپرېدو ځای'),
  /^این (?:مقاله|نوشته|متن|مطلب|گزارش|یادداشت) (?:نخست|نخستین بار|ابتدا|اول|اولین بار|برای نخستین بار|قبلا|قبلاً|پیشتر|پیش از این)?\s?(?:در|توسط|از سوی) (?<outlet>.+?) (?:منتشر|نشر|چاپ|به نشر|به چاپ) (?:شده|رسیده)(?: است| بود)?\.?$/u,
  /^دا (?:لیکنه|مقاله|متن|مطلب) (?:لومړی|لومړی ځل|په لومړی ځل|د لومړی ځل لپاره)?\s?(?:په|د) (?<outlet>.+?) (?:کې|له خوا) (?:خپره|چاپ|خپور) (?:شوې|شوی|شوی)(?: ده| دی| وه)?[.\u06d4]?$/u,
  /^له (?<outlet>.+?) (?:څخه|نه) (?:اخیستل|رااخیستل) (?:شوې|شوی)(?: ده| دی)?[.\u06d4]?$/u,
];

const LINK = /\[([^[\]]*)\]\(([^)\s]*)\)/;
const BARE_URL = /(?:https?:\/\/|www\.)[^\s<>()]+[^\s<>().,;\u060c]/i;
/** What is left between an outlet and its date: ", on", «، در تاریخ». */
const JOINT =
  /[\s,;:|()\u060c\u061b\u2013-]*(?:\s(?:on|am|vom|le|dated|در|در تاریخ|به تاریخ|مورخ|مورخهٔ?|تاریخ|نیټه|په))?[\s,;:|()\u060c\u061b\u2013-]*$/u;

/**
 * Reads "This article originally appeared on [Indian Punchline](…).", «برگرفته از: …», «سرچینه: …» and their like, with the date and
 * the address where the line holds them. Null for any other line.
 * @param carried whether the text carries Markdown
 */
export function outletOf(text: string, carried: boolean, calendar?: Calendar): Outlet | null {
  const line = carried ? bare(text).replace(/^(\*{1,3}|_{1,3})(.*)\1$/u, '$2') : bare(text);
  const folded = sameLengthFold(line);
  for (const statement of STATEMENTS) {
    const printed = statement.exec(folded)?.groups?.outlet;
    if (printed === undefined) continue;
    const start = folded.lastIndexOf(printed);
    return partsOf(line.slice(start, start + printed.length), carried, calendar);
  }
  return null;
}

function partsOf(printed: string, carried: boolean, calendar?: Calendar): Outlet | null {
  const link = carried ? LINK.exec(printed) : null;
  const address = link?.[2] ?? BARE_URL.exec(printed)?.[0];
  const url = address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
  const named = plainText(link ? printed : printed.replace(BARE_URL, ' '), carried);
  const date = findDates(named, { calendar })[0];
  const outlet = bare(date ? named.slice(0, date.start).replace(JOINT, '') || named.slice(date.end) : named).replace(
    /[\s,;:|(\u060c\u061b.\u06d4-]+$/u,
    '',
  );
  const name = outlet || (url ? new URL(url).host : (address ?? ''));
  if (name === '' || name.length > 120) return null;
  return { outlet: name, ...(url && { url }), ...(date && { dateLiteral: date.literal }) };
}
