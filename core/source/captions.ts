import { bare, sameLengthFold, wordsOf } from './letters.ts';
import { looksLikeName } from './names.ts';

export type Caption = { caption: string; credit?: string; licence?: string; confidence: number };

const LONGEST_CAPTION = 500;
const LONGEST_UNLESS_APART = 300;
const LONGEST_CREDIT = 160;

/** The last parenthesis of a line, with nothing but a full stop after it. */
const PARENTHESIS = /^(?<caption>.*\S)\s*[(\uff08](?<credit>[^()]*(?:\([^()]*\)[^()]*)*)[)\uff09][.\u06d4]?$/su;
/** «عکس: …», "Photo: …": before the name of who made a picture, in the spelling of `sameLengthFold`. */
const WITH_COLON =
  '(?:photo(?:graph)?|image|picture|credit|photo credit|image credit|foto|bild|crédit(?: photo)?|عکس(?: از)?|تصویر(?: از)?|منبع عکس|انځور|د انځور سرچینه)\\s*:\\s*';
/** "Photo by …", «عکس از …» */
const WITHOUT_COLON = '(?:photo(?:graph)? by|image by|foto von|photo de|عکس از|تصویر از)\\s+';
const CREDIT_END = '(?<credit>[^.:]{2,80})\\.?$';
const LABELLED_ENDS = [
  new RegExp(`^(?<caption>.*?[\\s.|,;\\u060c\\u061b\\u2013-])${WITH_COLON}${CREDIT_END}`, 'u'),
  new RegExp(`^(?<caption>.*?[.|,;\\u060c\\u061b\\u2013-]\\s*)${WITHOUT_COLON}${CREDIT_END}`, 'u'),
];
const LABEL_FIRST = new RegExp(`^(?:${WITH_COLON}|${WITHOUT_COLON})`, 'u');

/** Agencies and collections that a picture is credited to, and words of such credits. */
const AGENCY =
  /\b(?:AP|AFP|EPA|TASS|UPI|DPA|IRNA|ISNA|SIPA|RIA|UN|UNHCR|NASA|Reuters|Getty(?: Images)?|Wikimedia|Wikipedia|Commons|Flickr|Shutterstock|Alamy|Pixabay|Unsplash|Xinhua|Sputnik|Anadolu|Magnum|[Aa]rchive[sn]?|Archiv|Library|Museum|Press|[Aa]gency|News|[Pp]hotos?|[Ii]mages?|Public [Dd]omain|Screenshot)\b|خبرگزاری|روی?ترز|فرانس پرس|پژواک|آژانس|اژانس|آرشیف|آرشیو|ارشیف|انترنت|اینترنت|ویکی|عکاس|عکس/u;

/** SPDX would say CC-BY-4.0; what is printed is "CC BY 4.0". */
const LICENCE =
  /\bCC[ -]?(?:BY(?:[ -](?:NC|SA|ND)){0,2}|0|PDM?)(?:[ -]?\d\.\d)?(?:[ -](?:IGO|DE|INT))?(?![\p{L}\p{N}])|\b[Pp]ublic [Dd]omain\b|\bGFDL\b|مالکیت عمومی/u;

/** Openings of a parenthesis that speaks rather than credits. */
const REMARK =
  /^(?:see|in|the|a|an|i\.e|e\.g|or|and|but|as|which|who|not|also|now|then|from|of|to|for|about|at|is|was|cf|vgl|siehe|voir|یعنی|رک|نک|ر\.ک|و|یا|که|در|از|به|این|آن|لکه|یعنې)(?![\p{L}\p{M}])/iu;

/**
 * Is this paragraph the caption of a picture that the extractor left out? Credit in parentheses at its end, or «عکس: …» after it.
 * @param setApart it stands apart from the text, as where a picture was (more blank lines before it than elsewhere), or directly under
 *   headline and standfirst
 */
export function captionOf(text: string, setApart: boolean): Caption | null {
  const line = bare(text);
  if (line.length > LONGEST_CAPTION || /^["\u201c\u00ab>[]/.test(line)) return null;
  return labelled(line) ?? credited(line, setApart);
}

/** A credit that stands on a line of its own, under a caption: «عکس: رویترز». */
export function creditLine(text: string): string | null {
  const line = bare(text);
  const label = LABEL_FIRST.exec(sameLengthFold(line))?.[0];
  if (label === undefined || line.length > LONGEST_CREDIT) return null;
  return bare(line.slice(label.length)) || null;
}

function labelled(line: string): Caption | null {
  const folded = sameLengthFold(line);
  const groups = LABELLED_ENDS.map((pattern) => pattern.exec(folded)?.groups).find((found) => found !== undefined);
  if (!groups?.credit || !groups.caption) return null;
  const start = folded.lastIndexOf(groups.credit);
  const credit = bare(line.slice(start, start + groups.credit.length));
  const caption = bare(line.slice(0, groups.caption.length)).replace(/\s*[|,;\u060c\u061b\u2013-]$/u, '');
  return caption === '' || wordsOf(credit).length > 8 ? null : withLicence({ caption, credit, confidence: 0.85 });
}

function credited(line: string, setApart: boolean): Caption | null {
  const groups = PARENTHESIS.exec(line)?.groups;
  const caption = groups?.caption?.trimEnd();
  const printed = groups?.credit === undefined ? '' : bare(groups.credit);
  if (line.length > LONGEST_UNLESS_APART && !setApart) return null;
  if (!caption || printed === '' || printed.length > LONGEST_CREDIT || REMARK.test(printed)) return null;
  const label = LABEL_FIRST.exec(sameLengthFold(printed))?.[0];
  const credit = label === undefined ? printed : bare(printed.slice(label.length));
  if (label !== undefined) return withLicence({ caption, credit, confidence: 0.95 });
  const parts = credit.split(/[,\u060c/|;]/).map(bare);
  const evidence = [
    AGENCY.test(credit) || LICENCE.test(credit),
    setApart,
    parts.length > 1 && parts.some((part) => looksLikeName(part)),
    /[.!?\u061f\u06d4]["\u201d\u00bb]?$/.test(caption) && !/[.\u06d4]$/.test(line),
  ].filter(Boolean).length;
  // Names of places and years stand in parentheses too: one sign is not enough.
  const couldBeCredit = parts.every((part) => /^[\p{Lu}\p{Lo}\d\u00a9@"']/u.test(part) && wordsOf(part).length <= 6);
  if (!couldBeCredit || evidence < 2) return null;
  return withLicence({ caption, credit, confidence: [0.7, 0.85, 0.95][evidence - 2] ?? 0.7 });
}

function withLicence(caption: Caption): Caption {
  const licence = LICENCE.exec(caption.credit ?? '')?.[0];
  return licence === undefined ? caption : { ...caption, licence };
}
