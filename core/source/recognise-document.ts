import type { Guess } from '../article/guess.ts';
import { parseDate } from '../calendar/parse-date.ts';
import { languageDirection } from '../text/direction.ts';
import { addressKey } from './addresses.ts';
import { readDocumentBody } from './document-body.ts';
import { documentLines } from './document-lines.ts';
import type { SourceDocument } from './document.ts';
import { looksLikeNames, splitNames } from './names.ts';
import { guessOf, reading } from './reading.ts';
import { recogniseLines } from './recognise.ts';
import type { KnownSite, Recognition } from './types.ts';

/** What a file says of itself is often another document's, or a machine's ("Toshiba"). */
const SURE = { title: 0.5, author: 0.4, date: 0.4, outlet: 0.6, site: 0.7 } as const;

/**
 * Finds the archive's fields in a document whose form a format has kept, as `recognise` does in a text. Headings, figures, tables,
 * lists, notes and marks stay; what the file says of itself fills only what the page leaves open, with a doubt.
 * @param known every site of the archive
 * @returns the draft and its guesses; the doubts about the source itself come last
 */
export function recogniseDocument(source: SourceDocument, known: KnownSite[]): Recognition {
  const recognition = recogniseLines(documentLines(source), known, {
    carried: false,
    unwrapped: (lines) => lines,
    readBody: (lines, confidence, language) =>
      readDocumentBody(lines, { notes: source.body.notes, language, direction: languageDirection(language) }, confidence),
  });
  const filled = [titleFromFile, authorFromFile, appearanceFromFile].reduce(
    (whole, fill) => fill(whole, source.metadata, known),
    recognition,
  );
  return { ...filled, guesses: [...filled.guesses, ...source.remarks] };
}

type Metadata = SourceDocument['metadata'];

const told = (field: string, confidence: number, snippet: string): Guess =>
  guessOf(field, reading(null, confidence, snippet, 'file-metadata'));

const withGuesses = (recognition: Recognition, dropped: (guess: Guess) => boolean, added: Guess[]): Guess[] => [
  ...recognition.guesses.filter((guess) => !dropped(guess)),
  ...added,
];

function titleFromFile(recognition: Recognition, { title }: Metadata): Recognition {
  const isOpen = recognition.guesses.some(({ field, reason }) => field === 'title' && reason === 'no-title');
  if (!isOpen || !title?.trim()) return recognition;
  const guesses = withGuesses(recognition, ({ field }) => field === 'title', [told('title', SURE.title, title)]);
  return { ...recognition, draft: { ...recognition.draft, title: title.trim() }, guesses };
}

function authorFromFile(recognition: Recognition, { author }: Metadata): Recognition {
  if (recognition.draft.contributors.length > 0 || !author || !looksLikeNames(author)) return recognition;
  const contributors = splitNames(author).map((credited) => ({ credited, role: 'author' as const }));
  const guesses = contributors.map((_, index) => told(`contributors.${index}`, SURE.author, author));
  return {
    ...recognition,
    draft: { ...recognition.draft, contributors },
    guesses: withGuesses(recognition, ({ field }) => field === 'contributors', guesses),
  };
}

/** A page that was saved says where it stood, and when it appeared there. */
function appearanceFromFile(recognition: Recognition, { url, siteName, created }: Metadata, known: readonly KnownSite[]): Recognition {
  const { draft } = recognition;
  const web = url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
  if (draft.appearances.length > 0 || (!siteName && !web)) return recognition;
  const site = known.find(({ addresses }) => web !== undefined && addresses.some((address) => addressKey(address) === addressKey(web)));
  const outlet = siteName ?? site?.names[0] ?? (web ? new URL(web).host : '');
  const day = created?.slice(0, 10) ?? '';
  const parsed = parseDate(day);
  const date = parsed
    ? { dateLiteral: day, dateIso: parsed.iso, precision: parsed.precision }
    : { dateLiteral: '', precision: 'day' as const };
  const appearance = {
    outlet,
    ...(web && { url: web }),
    ...date,
    calendar: 'gregorian' as const,
    role: site ? 'republication' : 'original',
  } as const;
  const added = [
    ...(site && !draft.site ? [told('site', SURE.site, web ?? '')] : []),
    told('appearances.0.outlet', SURE.outlet, siteName ?? web ?? ''),
    told('appearances.0.dateLiteral', SURE.date, day),
  ];
  return {
    ...recognition,
    draft: { ...draft, ...(site && { site: draft.site ?? site.slug }), appearances: [appearance] },
    guesses: withGuesses(recognition, ({ field }) => field === 'appearances', added),
  };
}
