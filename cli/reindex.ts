import { CONSOLE } from '../archive/archive.ts';
import { reindex } from '../archive/reindex.ts';
import type { Command } from './command.ts';
import { print, printJson, say } from './speech.ts';
import { withArchive } from './with-archive.ts';

export const reindexCommand: Command = {
  name: 'reindex',
  usage: '[--json]',
  async run(words) {
    const articles = await withArchive((archive) => reindex(archive, CONSOLE));
    if (words.includes('--json')) printJson({ articles });
    else print(say('reindexed', { articles }));
    return 0;
  },
};
