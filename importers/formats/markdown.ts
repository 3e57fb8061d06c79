import type { Guess } from '../../core/article/guess.ts';
import { parseLooseFrontMatter, splitFrontMatter } from '../../core/article/front-matter.ts';
import { draftFields } from '../../core/article/interchange-draft.ts';
import { plainText } from '../../core/source/inline-markup.ts';
import { recognise } from '../../core/source/recognise.ts';
import type { KnownSite, Recognition } from '../../core/source/types.ts';
import { guessLanguage } from '../../core/text/language.ts';
import { decodeText } from '../decode.ts';
import { decodedDocument } from '../decoded-document.ts';
import type { Reader } from '../registry.ts';

/**
 * Markdown: with the front matter of docs/interchange.md; or a document under a masthead, as an extractor leaves it; or a text whose
 * first heading is its title. Except under a masthead the body is kept byte for byte.
 */
export const read: Reader = (bytes, { known }) => {
  const decoded = decodeText(bytes);
  return decodedDocument(decoded, recogniseMarkdown(decoded.text, known));
};

function recogniseMarkdown(text: string, known: KnownSite[]): Recognition {
  if (splitFrontMatter(text)) return fromFrontMatter(text, known);
  const recognition = recognise(text, known);
  return recognition.masthead ? recognition : fromHeading(text, recognition);
}

/** What a person wrote into front matter is certain. */
function fromFrontMatter(text: string, known: KnownSite[]): Recognition {
  const { data, body } = parseLooseFrontMatter(text);
  const site = known.find(({ slug }) => slug === data.site);
  const web = site?.addresses.find((address) => !address.includes('@'));
  const outlet = site?.names[0] ?? site?.slug;
  const fields = draftFields(data, body, site && outlet ? { outlet, ...(web && { web }), calendar: site.calendar } : undefined);
  const guesses = Object.entries(data).flatMap(([field, value]) =>
    typeof value === 'string' ? [{ field, confidence: 1, snippet: value, reason: 'front-matter' }] : [],
  );
  const doubt: Guess = { field: 'site', confidence: 0, snippet: data.site ?? '', reason: 'unknown-site' };
  return {
    draft: { ...fields, ...(site && { site: site.slug }) },
    guesses: site ? guesses : [...guesses.filter(({ field }) => field !== 'site'), doubt],
  };
}

const HEADING = /^ {0,3}#{1,6}[ \t]+(?<atx>[^\r\n]*?)(?:[ \t]+#+)?[ \t]*(?:\r?\n|$)|^(?<setext>\S[^\r\n]*)\r?\n(?:=+|-+)[ \t]*(?:\r?\n|$)/m;

function fromHeading(text: string, recognition: Recognition): Recognition {
  const heading = HEADING.exec(text);
  const printed = heading?.groups?.atx ?? heading?.groups?.setext;
  const title = printed === undefined ? '' : plainText(printed.trim(), true);
  const before = heading && title !== '' ? text.slice(0, heading.index) : '';
  const body = heading && title !== '' ? before + text.slice(heading.index + heading[0].length).replace(/^(?:[ \t]*\r?\n)+/, '') : text;
  const { language, confidence } = guessLanguage(text.slice(0, 20_000));
  const guesses: Guess[] = [
    title === ''
      ? { field: 'title', confidence: 0.1, snippet: recognition.draft.title, reason: 'no-title' }
      : { field: 'title', confidence: before.trim() === '' ? 0.95 : 0.7, snippet: heading?.[0].trimEnd() ?? '', reason: 'heading' },
    { field: 'language', confidence, snippet: text.slice(0, 120) },
    { field: 'site', confidence: 0, snippet: '', reason: 'unknown-site' },
    { field: 'contributors', confidence: 0, snippet: '', reason: 'no-author' },
    { field: 'body', confidence: 0.95, snippet: body.slice(0, 240) },
  ];
  return {
    draft: { language, title: title || recognition.draft.title, body, contributors: [], subjects: [], appearances: [] },
    guesses,
  };
}
