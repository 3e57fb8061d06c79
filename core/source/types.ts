import type { ArticleDraft, Calendar, Couplet, MastheadJson } from '../article/model.ts';
import type { Guess } from '../article/guess.ts';

/** What recognition must know of a site to find its masthead again. */
export type KnownSite = {
  slug: string;
  /** Every form of the name, of the site and of its mastheads. */
  names: string[];
  /** Web and mail addresses, as printed. */
  addresses: string[];
  monograms: string[];
  verses: Couplet[];
  calendar: Calendar;
  language: string;
  sections: { slug: string; names: string[] }[];
};

/** A document's fields as far as they could be found; an editor confirms them. */
export type Recognition = {
  draft: Omit<ArticleDraft, 'site'> & { site?: string };
  /** The masthead as printed on this document (transcription, nothing corrected). */
  masthead?: MastheadJson;
  /** Section names as printed, when no section of the known site carries them. */
  sectionNames?: string[];
  guesses: Guess[];
};
