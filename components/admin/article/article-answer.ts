import type { ArticleStatus, Names } from '../../../core/article/model.ts';
import type { Picture } from '../../../core/article/views.ts';
import type { Refusal } from '../form/answer.ts';
import type { ArticleValues } from './article-values.ts';

/** Where an article stands in the archive. */
export type Standing = {
  slug: string;
  revision: number;
  status: ArticleStatus;
  /** ISO instant of the last change. */
  updated: string;
  /** ISO instant for which it is scheduled. */
  publishAt?: string;
};

/** What can be done with the whole form; the value of its submit button. */
export const INTENTS = ['save', 'submit', 'send-back', 'schedule', 'unschedule', 'publish', 'withdraw', 'restore'] as const;
export type Intent = (typeof INTENTS)[number];

/** What was done, as the form says it: a message key under `admin.article.saved`. */
export const SAVED_AS = [
  'draft',
  'in-review',
  'sent-back',
  'scheduled',
  'unscheduled',
  'published',
  'corrected',
  'withdrawn',
  'restored',
] as const;
export type SavedAs = (typeof SAVED_AS)[number];

/** Somebody saved in between. */
export type Conflict = {
  /** As it stood when the editor opened it. */
  base: ArticleValues;
  /** As it stands now. */
  theirs: ArticleValues;
  revision: number;
};

/** What the action of the article's form answers. With `saved` beside `refusal` the text is kept and only the rest was refused. */
export type ArticleAnswer = {
  refusal?: Refusal;
  saved?: Standing & { as: SavedAs };
  conflict?: Conflict;
  /** Fields that are stored otherwise than they were typed: taken from the other version, or with a figure added. */
  merged?: Partial<ArticleValues>;
  /** A subject that was added with the save. */
  subject?: { slug: string; names: Names };
  /** As typed, where no script keeps it. */
  typed?: ArticleValues;
};

/** What storing a picture answers: its block for the body, and where the picture can be seen. */
export type FigureAnswer = { refusal?: Refusal; markdown?: string; pictures?: Record<string, Picture> };
