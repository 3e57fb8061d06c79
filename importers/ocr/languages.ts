import { createRequire } from 'node:module';
import path from 'node:path';

/** Languages whose letters can be recognised, by the codes of the models (ISO 639-2). */
export type OcrLanguage = 'fas' | 'pus' | 'eng' | 'deu';

/** What a line of another script than its page's is tried with. */
export const OTHER_SCRIPT: Record<OcrLanguage, OcrLanguage> = { fas: 'eng', pus: 'eng', eng: 'fas', deu: 'fas' };

const require = createRequire(import.meta.url);

/** The folder of a language's model, among the installed packages: nothing is fetched. */
export function modelFolder(language: OcrLanguage): string {
  return path.join(path.dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)), '4.0.0_best_int');
}
