import { CONSOLE } from '../archive/archive.ts';
import { verifyFolder } from '../archive/archive-folder.ts';
import { verifyFixity } from '../archive/verify-fixity.ts';
import type { Command } from './command.ts';
import { print, printJson, say } from './speech.ts';
import { withArchive } from './with-archive.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: '[DIR] [--json]   (the archive, or an exported folder or bag against the sums beside it)',
  async run(words) {
    const json = words.includes('--json');
    const folder = words.find((word) => !word.startsWith('-'));
    if (folder !== undefined) return verifyExport(folder, json);
    const result = await withArchive((archive) => verifyFixity(archive, CONSOLE));
    if (json) printJson({ ok: result.faults.length === 0, ...result });
    else {
      print(say('verified', result.checked));
      for (const { kind, id, fault } of result.faults) print(say('fault', { kind, id, fault }));
    }
    return result.faults.length === 0 ? 0 : 1;
  },
};

async function verifyExport(folder: string, json: boolean): Promise<number> {
  const result = await verifyFolder(folder);
  if (!result) throw new Error(say('verify.no-sums', { folder }));
  if (json) printJson({ ok: result.faults.length === 0, folder, ...result });
  else {
    print(say('verify.folder', { folder, files: result.files }));
    for (const { file, fault } of result.faults) print(say('fault', { kind: 'file', id: file, fault }));
  }
  return result.faults.length === 0 ? 0 : 1;
}
