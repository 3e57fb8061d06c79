import { answerHarvester } from '@/archive/answer-harvester.ts';
import { chromeFor } from '@/i18n/chrome.ts';
import { boundedText } from '@/server/bounded-text.ts';
import { env } from '@/server/env.ts';
import { machineAnswer } from '@/server/machine-answer.ts';

export { preflight as OPTIONS } from '@/server/machine-answer.ts';

/** Bytes of a form: the longest has a token in it. */
const LONGEST_FORM = 4_000;

/** OAI-PMH 2.0, section 3.1.1: the arguments come in the address, or in a form by POST. Section 3.1.2: text/xml, errors with 200. */
const answer = (request: Request, said: URLSearchParams): Promise<Response> =>
  machineAnswer(request, 'text/xml; charset=utf-8', (archive) =>
    answerHarvester(archive, [...said], {
      name: `${chromeFor('en', '').t('site.name')} / ${chromeFor('fa', '').t('site.name')}`,
      mail: env().mail,
    }),
  );

export const GET = (request: Request): Promise<Response> => answer(request, new URL(request.url).searchParams);

export const POST = async (request: Request): Promise<Response> =>
  answer(request, new URLSearchParams(await boundedText(request, LONGEST_FORM)));
