import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { addUser } from '../archive/add-user.ts';
import { CONSOLE } from '../archive/archive.ts';
import type { Role } from '../core/permissions/permissions.ts';
import type { Command } from './command.ts';
import { LOCALE, print, printJson, say } from './speech.ts';
import { withArchive } from './with-archive.ts';

export const userAddCommand: Command = {
  name: 'user add',
  usage:
    'EMAIL [--name NAME] [--role reader|contributor|editor|keeper] [--locale fa|en] [--json]   (the password is asked for, or read from standard input)',
  async run(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { name: { type: 'string' }, role: { type: 'string' }, locale: { type: 'string' }, json: { type: 'boolean' } },
    });
    const email = positionals[0] ?? '';
    const password = await askPassword();
    const user = await withArchive((archive) =>
      addUser(archive, CONSOLE, {
        email,
        name: values.name ?? email.split('@')[0] ?? '',
        role: (values.role ?? 'editor') as Role,
        locale: (values.locale ?? LOCALE) as 'fa' | 'en',
        password,
      }),
    );
    if (values.json) printJson({ email: user.email, name: user.name, role: user.role });
    else print(say('user.added', { email: user.email, role: user.role }));
    return 0;
  },
};

/** A password is never an argument: arguments are seen by everybody on the machine and kept by the shell. */
async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) {
    let text = '';
    for await (const chunk of process.stdin) text += String(chunk);
    return text.replace(/\r?\n$/, '');
  }
  process.stderr.write(say('user.password'));
  const mute = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: mute, terminal: true });
  const password = await reader.question('');
  reader.close();
  process.stderr.write('\n');
  return password;
}
