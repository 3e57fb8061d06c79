import type { Chrome } from '../../i18n/chrome.ts';
import type { BodyLabels } from './body.tsx';

/** The words of the chrome that stand in a body. */
export const bodyLabels = ({ locale, direction, t, edition }: Pick<Chrome, 'locale' | 'direction' | 't' | 'edition'>): BodyLabels => ({
  language: locale,
  direction,
  notes: t('body.notes'),
  backToText: t('body.backToText'),
  pictureAbsent: t('body.pictureAbsent'),
  openPicture: edition === 'light' ? t('body.openPicture') : undefined,
  table: t('body.table'),
});
