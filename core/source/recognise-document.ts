import { plainText } from '../markup/plain-text.ts';
import { writeBody } from '../markup/write-body.ts';
import { languageDirection } from '../text/direction.ts';
import { guessLanguage } from '../text/language.ts';
import type { SourceDocument } from './document.ts';
import { recognise } from './recognise.ts';
import type { KnownSite, Recognition } from './types.ts';

/** Letters looked at for the language. */
const SAMPLE = 20_000;

/**
 * Finds the archive's fields in a document whose form a format has kept.
 * @param known every site of the archive
 * @returns the draft and its guesses, as `recognise` does; the doubts about the source itself come last
 */
export function recogniseDocument(source: SourceDocument, known: KnownSite[]): Recognition {
  const { language } = guessLanguage(plainText(source.body).slice(0, SAMPLE));
  const markdown = writeBody(source.body, { language, direction: languageDirection(language) });
  const recognition = recognise([...source.running, markdown].join('\n\n'), known);
  return { ...recognition, guesses: [...recognition.guesses, ...source.remarks] };
}
