import type { Locale, Names } from '../../core/article/model.ts';

/** Both names of a thing that has two, the chrome's own first. */
export const bothNames = ({ fa, en }: Names, locale: Locale): string =>
  fa === en ? fa : locale === 'fa' ? `${fa} · ${en}` : `${en} · ${fa}`;
