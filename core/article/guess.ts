/** What recognition says of one field: never more certain than it is, and always with the place it was read from. */
export type Guess = {
  /** Path of the field in the draft, e.g. `title`, `contributors.0`, `appearances.1.dateLiteral`, `masthead.verses`. */
  field: string;
  /** 0 to 1. Below DOUBT an editor is asked to look. */
  confidence: number;
  /** The stretch of the source it came from, as it stands there. */
  snippet: string;
  /** Why, where that helps: a message key under `intake.reasons`. */
  reason?: string;
};

/** A guess below this confidence is reported as a doubt. */
export const DOUBT = 0.8;
