import type { ApiWords } from '../../core/api/open-api.ts';
import type { Chrome, Messages } from '../../i18n/chrome.ts';

type Parameter = keyof Messages['machines']['api']['parameters'];

/** What the API's operations and parameters are called in a chrome. */
export const apiWords = ({ t }: Pick<Chrome, 't'>): ApiWords => ({
  title: `${t('site.name')} — ${t('machines.api.title')}`,
  description: t('machines.api.text'),
  licence: t('site.rights'),
  operation: (name) => t(`machines.api.operations.${name}`),
  parameter: (name) => t(`machines.api.parameters.${name as Parameter}`),
  error: (status) => t(`machines.api.errors.${status}`),
});
