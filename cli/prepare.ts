import { firstAdministratorToken } from '../archive/first-administrator.ts';
import type { Command } from './command.ts';
import { printJson } from './speech.ts';
import { settings, withArchive } from './with-archive.ts';

/** What `npm start` runs before it serves: migrations, the sample collection, and the link for the first administrator. */
export const prepareCommand: Command = {
  name: 'prepare',
  usage: '',
  async run() {
    const { url, port, host } = settings();
    printJson(
      await withArchive(async (archive, prepared) => {
        const token = await firstAdministratorToken(archive);
        return { ...prepared, url, port, host, setup: token && `${url}/fa/admin/setup?token=${token}` };
      }),
    );
    return 0;
  },
};
