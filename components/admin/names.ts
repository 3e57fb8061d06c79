import type { Locale, Names } from '../../core/article/model.ts';
import { compareNames } from '../../core/text/collate.ts';

/** In the order of the alphabet in which the chrome's own names are written. */
export const inOrder = <Thing extends { names: Names }>(things: readonly Thing[], locale: Locale): Thing[] => {
  const compare = compareNames(locale);
  return [...things].sort((a, b) => compare(a.names[locale], b.names[locale]));
};

/** Both names of a thing that has two, the chrome's own first. */
export const bothNames = ({ fa, en }: Names, locale: Locale): string =>
  fa === en ? fa : locale === 'fa' ? `${fa} · ${en}` : `${en} · ${fa}`;
