import { openApiDocument } from '@/core/api/open-api.ts';
import { chromeFor } from '@/i18n/chrome.ts';
import { jsonAnswer } from '@/server/machine-answer.ts';
import { apiWords } from '@/components/reader/api-words.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

/** The API described, in English. */
export const GET = (request: Request): Promise<Response> =>
  jsonAnswer(request, async ({ url }) => openApiDocument(url, apiWords(chromeFor('en', ''))), { kept: true });
