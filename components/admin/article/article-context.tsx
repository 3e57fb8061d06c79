'use client';
import { createContext, useContext } from 'react';
import type { Picture } from '../../../core/article/views.ts';
import type { Role } from '../../../core/permissions/permissions.ts';
import { languageDirection } from '../../../core/text/direction.ts';
import type { RowChange } from '../form/rows.ts';
import type { FigureAnswer } from './article-answer.ts';
import type { ArticleValues } from './article-values.ts';
import type { Choices } from './choices.ts';
import type { PlacedGuess } from './review.ts';

/** What the parts of the article's form share. */
export type ArticleForm = {
  values: ArticleValues;
  /** Changes what stands at a path: `title`, `contributors.0.credited`. */
  set: (path: string, value: string | string[]) => void;
  changeRows: (change: RowChange) => void;
  choices: Choices;
  role: Role;
  pictures: Record<string, Picture>;
  storeFigure: (data: FormData) => Promise<FigureAnswer>;
  addPictures: (pictures: Record<string, Picture>) => void;
  review: Review;
  /** Whether anything can be typed now. */
  mayEdit: boolean;
};

/** What the document's reading left for an editor to look at. */
export type Review = {
  guesses: PlacedGuess[];
  /** Whether somebody has changed or confirmed it. */
  isReviewed: (guess: PlacedGuess) => boolean;
  confirm: (fields: string[], confirmed: boolean) => void;
  /** The guess that has the focus: the place that it was read from is shown in the document. */
  looking?: PlacedGuess;
  look: (guess: PlacedGuess) => void;
};

const Context = createContext<ArticleForm | null>(null);
export const ArticleFormProvider = Context;

export function useArticleForm(): ArticleForm {
  const form = useContext(Context);
  if (!form) throw new Error('outside of the article form');
  return form;
}

/** Language and direction in which the article's text is typed. */
export function useTextDirection(): { lang: string | undefined; dir: 'ltr' | 'rtl' } {
  const { language, direction } = useArticleForm().values;
  const dir = direction === 'ltr' || direction === 'rtl' ? direction : languageDirection(language);
  return { lang: language || undefined, dir };
}
