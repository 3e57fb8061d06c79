import type { Picture } from '../../core/article/views.ts';
import type { Direction, Inline } from '../../core/markup/tree.ts';

/** The chrome's words in a body, and the language and direction they are in. */
export type BodyLabels = {
  language: string;
  direction: Direction;
  /** Title of the notes. */
  notes: string;
  /** Said of the way back from a note to those who hear it. */
  backToText: string;
  /** Stands where a picture would, when the archive holds none. */
  pictureAbsent: string;
  /** Said of a link that stands instead of the picture, where a page is to load nothing. */
  openPicture?: string;
  /** Said of a table that scrolls. */
  table: string;
};

/** What blocks and inlines are rendered in: the language and direction around them, and what the whole body shares. */
export type BodyContext = {
  language: string;
  direction: Direction;
  labels: BodyLabels;
  /** The pictures held, by the source that the body gives. */
  pictures: Readonly<Record<string, Picture>>;
  /** Depth of the body's highest headings, 1 to 6. */
  highestHeading: number;
  /** Before every id, where two bodies stand on one page. */
  idPrefix: string;
  /** The id of each reference to a note. */
  references: ReadonlyMap<Inline, string>;
  /** A number in the digits of the article. */
  numeral: (number: number) => string;
};

type Place = { direction: Direction; language?: string };

/** `dir` and `lang` of an element, only where they are not those around it. */
export const placeAttributes = ({ direction, language }: Place, context: BodyContext): { dir?: Direction; lang?: string } => ({
  ...(direction !== context.direction && { dir: direction }),
  ...(language && language !== context.language && { lang: language }),
});

/** The context of what such an element holds. */
export const inPlace = ({ direction, language }: Place, context: BodyContext): BodyContext => ({
  ...context,
  direction,
  language: language ?? context.language,
});

/** `dir` and `lang` of words of the chrome. */
export const labelAttributes = (context: BodyContext): { dir?: Direction; lang?: string } => placeAttributes(context.labels, context);
