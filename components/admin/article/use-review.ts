'use client';
import { useMemo, useState } from 'react';
import type { Guess } from '../../../core/article/guess.ts';
import type { Review } from './article-context.tsx';
import type { ArticleValues } from './article-values.ts';
import { isReviewed, placed, type PlacedGuess } from './review.ts';

/** Which guesses of the document's reading an editor has looked at. */
export function useReview(
  intake: { guesses: Guess[]; read: ArticleValues; reviewed?: string[] } | undefined,
  typed: ArticleValues,
): Review {
  const [confirmed, setConfirmed] = useState<string[]>(intake?.reviewed ?? []);
  const [looking, look] = useState<PlacedGuess>();
  const guesses = useMemo(() => placed(intake?.guesses ?? []), [intake]);
  return {
    guesses,
    looking,
    look,
    isReviewed: (guess) => !intake || isReviewed(guess, intake.read, typed, confirmed),
    confirm: (fields, isConfirmed) =>
      setConfirmed((now) => [...now.filter((each) => !fields.includes(each)), ...(isConfirmed ? fields : [])]),
  };
}
