import { DOUBT, type Guess } from '../../../core/article/guess.ts';
import { valueIn } from '../form/tree.ts';
import { placeOnForm } from './article-form-data.ts';
import { TEXT_FIELDS, type ArticleValues } from './article-values.ts';

/** A guess at the place where the form shows it. */
export type PlacedGuess = Guess & { place: string };

export const placed = (guesses: readonly Guess[]): PlacedGuess[] => guesses.map((guess) => ({ ...guess, place: placeOnForm(guess.field) }));

/** Path of the box that confirms a guess. */
export const reviewPath = (field: string): string => `reviewed.${field}`;

const GROUPS = ['contributors', 'subjects', 'appearances'];

/** Whether the form has a field at a place; what stands elsewhere (the masthead, a figure) is listed by itself. */
export const isOnForm = (place: string): boolean =>
  (TEXT_FIELDS as readonly string[]).includes(place) || GROUPS.includes(place.split('.')[0] ?? '');

/** What stands at a place of the form, as text to compare. */
export function textAt(values: ArticleValues, place: string): string | undefined {
  const value = valueIn(values, place);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * Whether an editor has looked at a guess: confirmed it, or changed what stands there.
 * @param read the form as the document filled it
 */
export const isReviewed = (guess: PlacedGuess, read: ArticleValues, typed: ArticleValues, confirmed: readonly string[]): boolean =>
  confirmed.includes(guess.field) || (isOnForm(guess.place) && textAt(read, guess.place) !== textAt(typed, guess.place));

/** Guesses too uncertain to publish that nobody has looked at yet. */
export const unreviewed = (
  guesses: readonly Guess[],
  read: ArticleValues,
  typed: ArticleValues,
  confirmed: readonly string[],
): PlacedGuess[] => placed(guesses).filter((guess) => guess.confidence < DOUBT && !isReviewed(guess, read, typed, confirmed));
