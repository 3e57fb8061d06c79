import { parseArgs } from 'node:util';
import { API_LIMIT } from '../core/api/operations.ts';
import { searchJson } from '../archive/search-json.ts';
import type { Command } from './command.ts';
import { LOCALE, print, printJson, say } from './speech.ts';
import { withArchive } from './with-archive.ts';

export const searchCommand: Command = {
  name: 'search',
  usage: 'QUERY [--sort relevance|newest] [--limit N] [--cursor C] [--json]',
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, sort: { type: 'string' }, limit: { type: 'string' }, cursor: { type: 'string' } },
    });
    const limit = Math.min(API_LIMIT.most, Math.max(1, Number(values.limit ?? API_LIMIT.default) || API_LIMIT.default));
    const result = await withArchive((archive) =>
      searchJson(archive, {
        query: positionals.join(' '),
        sort: values.sort === 'newest' ? 'newest' : 'relevance',
        limit,
        cursor: values.cursor,
        locale: LOCALE,
      }),
    );
    if (values.json) {
      printJson(result);
      return 0;
    }
    print(say('search.found', { total: result.total }));
    for (const { slug, language, title, snippet } of result.items) {
      print(`\n${title}  [${language}] ${slug}\n${snippet.map(({ text }) => text).join('')}`);
    }
    return 0;
  },
};
