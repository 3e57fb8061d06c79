import { parseArgs } from 'node:util';
import { CONSOLE } from '../archive/archive.ts';
import { verifyFolder } from '../archive/archive-folder.ts';
import { verifyFixity } from '../archive/verify-fixity.ts';
import { verifyMirror } from '../archive/verify-mirror.ts';
import type { Command } from './command.ts';
import { print, printJson, say } from './speech.ts';
import { withArchive } from './with-archive.ts';

/** The archive itself; or a copy of it in a folder, which needs no archive beside it. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: '[DIR [--key FINGERPRINT]] [--json]   (the archive, or a mirror, an exported folder or a bag)',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { key: { type: 'string' }, json: { type: 'boolean' } },
    });
    const [folder] = positionals;
    const result = await (folder === undefined ? ofArchive() : ofFolder(folder, values.key));
    if (values.json) printJson({ ok: result.faults.length === 0, ...result.found, faults: result.faults });
    else {
      print(result.sentence);
      for (const { kind, id, fault } of result.faults) print(say('fault', { kind, id, fault }));
    }
    return result.faults.length === 0 ? 0 : 1;
  },
};

async function ofArchive() {
  const { checked, faults } = await withArchive((archive) => verifyFixity(archive, CONSOLE));
  return { found: { checked }, faults, sentence: say('verified', checked) };
}

/** What carries plain sums is an export or a bag; a mirror's are signed. */
async function ofFolder(folder: string, fingerprint?: string) {
  const check = await verifyFolder(folder);
  if (!check) return ofMirror(folder, fingerprint);
  const faults = check.faults.map(({ file, fault }) => ({ kind: 'file', id: file, fault }));
  return { found: { files: check.files }, faults, sentence: say('verifiedFolder', { folder, files: check.files }) };
}

async function ofMirror(folder: string, fingerprint?: string) {
  const { files, key, faults } = await verifyMirror(folder, fingerprint);
  return { found: { files, key }, faults, sentence: say('verifiedMirror', { files, key }) };
}
