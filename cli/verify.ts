import { CONSOLE } from '../archive/archive.ts';
import { verifyFixity } from '../archive/verify-fixity.ts';
import type { Command } from './command.ts';
import { print, printJson, say } from './speech.ts';
import { withArchive } from './with-archive.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: '[--json]',
  async run(words) {
    const result = await withArchive((archive) => verifyFixity(archive, CONSOLE));
    if (words.includes('--json')) printJson({ ok: result.faults.length === 0, ...result });
    else {
      print(say('verified', result.checked));
      for (const { kind, id, fault } of result.faults) print(say('fault', { kind, id, fault }));
    }
    return result.faults.length === 0 ? 0 : 1;
  },
};
