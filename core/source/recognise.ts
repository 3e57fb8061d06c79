import type { Guess } from '../article/guess.ts';
import { guessLanguage } from '../text/language.ts';
import { readAppearances } from './appearances.ts';
import { readBody } from './body.ts';
import type { ReadBody } from './body.ts';
import { dateLine } from './date-line.ts';
import { readFront } from './front.ts';
import type { Contributor, Front } from './front.ts';
import { withoutFurniture } from './furniture.ts';
import { carriesMarkdown } from './inline-markup.ts';
import { readLines } from './lines.ts';
import type { Line } from './lines.ts';
import { readMasthead } from './masthead.ts';
import type { FoundMasthead } from './masthead.ts';
import type { Outlet } from './outlets.ts';
import { unwrap } from './paragraphs.ts';
import { guessOf, reading } from './reading.ts';
import type { Reading } from './reading.ts';
import { namedAtEnd, readTail } from './tail.ts';
import type { Tail } from './tail.ts';
import type { KnownSite, Recognition } from './types.ts';

/** Letters looked at for the language. */
const SAMPLE = 20_000;

/**
 * Finds the archive's fields in the text of a document as an extractor leaves it: masthead, section, author, dates, headline,
 * standfirst, figures, quotations, verse, note on the author, where it appeared first. Nothing is corrected; letters of the body are
 * as they stand, except that sentences cut by a page break are joined, page furniture is left out, and `\$` is `$`.
 * @param text the whole document, byte order mark removed
 * @param known every site of the archive
 * @returns the draft, and for every field a guess with its confidence and the stretch that it was read from; what is below `DOUBT` an
 *   editor is asked to look at
 */
export function recognise(text: string, known: KnownSite[]): Recognition {
  const carried = carriesMarkdown(text);
  return recogniseLines(readLines(text), known, {
    carried,
    unwrapped: unwrap,
    readBody: (lines, confidence) => readBody(lines, carried, confidence),
  });
}

/** What differs between a text and a document whose form a format has kept. */
type SourceForm = {
  /** Whether the lines carry Markdown of their own. */
  carried: boolean;
  /** Lines to paragraphs. */
  unwrapped: (lines: Line[]) => Line[];
  readBody: (lines: Line[], confidence: number, language: string) => ReadBody;
};

/** The fields of a document from its lines. */
export function recogniseLines(lines: Line[], known: KnownSite[], form: SourceForm): Recognition {
  const read = readDocument(lines, known, form);
  const { masthead, front } = read;
  return {
    draft: draftOf(read),
    ...(masthead && { masthead: masthead.masthead }),
    ...(front.section && !front.section.slug && { sectionNames: front.section.names.value }),
    guesses: guessesOf(read),
  };
}

type Read = ReturnType<typeof readDocument>;

/** From the outside in: masthead, page furniture, what stands before the text, what stands after it, the text. */
function readDocument(lines: Line[], known: KnownSite[], { carried, unwrapped, readBody: bodyOf }: SourceForm) {
  const masthead = readMasthead(lines, known);
  const site = masthead?.site?.site;
  // What runs at the head or foot of every page is the masthead, or a date, or nothing of the text.
  const ofText = lines.filter((line) => !line.running || masthead?.lines.has(line) || dateLine(line.text));
  const furniture = withoutFurniture(ofText, masthead?.lines ?? new Set(), addressesOf(masthead, site));
  const paragraphs = unwrapped(furniture.lines);
  const front = readFront(paragraphs, {
    site,
    carried,
    hasMasthead: masthead !== null,
    mastheadEnd: masthead?.end ?? 0,
    namedAtEnd: namedAtEnd(paragraphs, carried),
  });
  const tail = readTail(front.rest, {
    authors: [...front.bylines, ...front.contributors.map(({ value }) => value.credited)],
    carried,
    calendar: site?.calendar,
    outlet: front.outlet?.value.outlet,
    hasDate: front.dates.length > 0,
  });
  // Where nothing but a headline was told from the text, it may begin elsewhere.
  const headIsClear = masthead === null || front.contributors.length > 0 || front.dates.length > 0;
  const language = languageOf([front.title.value, ...tail.rest.map(({ text }) => text)].join('\n'), site);
  const body = bodyOf(tail.rest, headIsClear ? 0.9 : 0.7, language.value);
  const chain = readAppearances({
    site: siteNameOf(masthead, site),
    outlet: outletOf(front, tail),
    headDates: front.dates,
    tailDate: tail.date,
    calendar: site?.calendar ?? 'gregorian',
  });
  return { masthead, site, furniture, front, tail, body, chain, language, contributors: contributorsOf(front, tail) };
}

function draftOf({ site, front, tail, body, chain, language, contributors }: Read): Recognition['draft'] {
  return {
    language: language.value,
    title: front.title.value,
    ...(front.kicker && { kicker: front.kicker.value }),
    ...(front.standfirst && { standfirst: front.standfirst.value }),
    body: body.markdown,
    ...(tail.authorNote && { authorNote: tail.authorNote.value }),
    ...(tail.editorNote && { editorNote: tail.editorNote.value }),
    ...(tail.rights && { rights: tail.rights.value }),
    ...(site && { site: site.slug }),
    ...(front.section?.slug && { section: front.section.slug.value }),
    contributors: contributors.map(({ value }) => value),
    subjects: [],
    appearances: chain.appearances,
  };
}

/** In the order in which a document is read. */
function guessesOf({ masthead, furniture, front, tail, body, chain, language, contributors }: Read): Guess[] {
  return [
    ...(masthead?.guesses ?? []),
    ...front.strays.map((line) => guessOf('masthead', reading(null, 0.3, line))),
    ...sectionGuesses(front),
    ...contributorGuesses(contributors),
    ...fieldGuesses({ title: front.title, kicker: front.kicker, standfirst: front.standfirst, language }),
    ...chain.guesses,
    ...fieldGuesses({ authorNote: tail.authorNote, editorNote: tail.editorNote, rights: tail.rights }),
    ...furniture.said.map((said) => guessOf('body.numbers', said)),
    ...body.guesses,
  ];
}

function addressesOf(masthead: FoundMasthead | null, site: KnownSite | undefined): string[] {
  return [...Object.values(masthead?.masthead.addresses ?? {}), ...(site?.addresses ?? [])];
}

/** The site as printed; as known where the document prints only its address. */
function siteNameOf(masthead: FoundMasthead | null, site: KnownSite | undefined): { name: Reading<string>; web?: string } | undefined {
  if (!masthead) return undefined;
  const { web, mail } = masthead.masthead.addresses;
  const printed = masthead.title || web || mail;
  // A misread name is kept in the transcription; who published is the site that it means.
  const isMisread = masthead.guesses.some(({ field, reason }) => field === 'masthead.names' && reason === 'name-resembles');
  const name = (isMisread ? '' : masthead.title) || site?.names[0] || printed;
  if (!name) return undefined;
  const sure = name === masthead.title && site ? 0.95 : 0.6;
  return { name: reading(name, sure, printed ?? name), ...(web && { web }) };
}

function outletOf(front: Front, tail: Tail): Reading<Outlet> | undefined {
  const outlet = tail.outlet ?? front.outlet;
  if (!outlet || !tail.url || outlet.value.url) return outlet;
  return { ...outlet, value: { ...outlet.value, url: tail.url } };
}

function contributorsOf(front: Front, tail: Tail): Reading<Contributor>[] {
  const named = front.contributors.map((contributor) =>
    tail.confirmed && contributor.value.role === 'author'
      ? { ...contributor, confidence: Math.max(0.98, contributor.confidence) }
      : contributor,
  );
  return [...named, ...tail.contributors];
}

/** What the text says of its language; where that is little, what the site is written in. */
function languageOf(text: string, site: KnownSite | undefined): Reading<string> {
  const sample = text.slice(0, SAMPLE);
  const { language, confidence } = guessLanguage(sample);
  const snippet = sample.slice(0, 120);
  const family = (tag: string) => tag.split('-')[0];
  if (site && site.language !== language && family(site.language) === family(language) && confidence < 0.8) {
    return reading(site.language, Math.max(confidence, 0.7), snippet, 'site-default');
  }
  return reading(language, confidence, snippet, confidence < 0.8 ? 'language-unclear' : undefined);
}

function sectionGuesses({ section }: Front): Guess[] {
  if (!section) return [];
  return [section.slug ? guessOf('section', section.slug) : guessOf('sectionNames', section.names)];
}

function contributorGuesses(contributors: Reading<Contributor>[]): Guess[] {
  if (contributors.length === 0) return [guessOf('contributors', reading(null, 0, '', 'no-author'))];
  return contributors.map((contributor, index) => guessOf(`contributors.${index}`, contributor));
}

function fieldGuesses(fields: Record<string, Reading<unknown> | undefined>): Guess[] {
  return Object.entries(fields).flatMap(([field, value]) => (value ? [guessOf(field, value)] : []));
}
