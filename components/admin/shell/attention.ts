import type { ArticleCard } from '../../../core/article/views.ts';

/** What an article still wants: message keys under `admin.attention`. */
export type Attention = 'no-author' | 'no-date' | 'no-section' | 'untranslated';

/** What an editor should look at, as far as a list knows it. */
export function attentionOf({ contributors, date, section, versions }: ArticleCard): Attention[] {
  const found: [Attention, boolean][] = [
    ['no-author', contributors.length === 0],
    ['no-date', date === undefined],
    ['no-section', section === undefined],
    ['untranslated', versions.length === 0],
  ];
  return found.flatMap(([what, isSo]) => (isSo ? what : []));
}
