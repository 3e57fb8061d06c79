import type { Names } from '../../../core/article/model.ts';

export type MastheadChoice = { id: number; names: string[]; from?: string; to?: string };
export type SiteChoice = { slug: string; names: Names; mastheads: MastheadChoice[]; sections: { slug: string; names: Names }[] };

/** What the form's lists offer. */
export type Choices = {
  languages: { tag: string; name: string }[];
  sites: SiteChoice[];
  subjects: { slug: string; names: Names }[];
};
