import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { CONSOLE, type Archive } from '../archive/archive.ts';
import { checkHealth } from '../archive/check-health.ts';
import { sqliteOf } from '../archive/sqlite-of.ts';
import { verifyFixity } from '../archive/verify-fixity.ts';
import type { Command } from './command.ts';
import { print, printJson, say } from './speech.ts';
import { settings, withArchive } from './with-archive.ts';

type Finding = { check: string; ok: boolean; detail: string };

const LEAST_FREE_BYTES = 200 * 1024 * 1024;
const LEAST_NODE = [20, 19] as const;

/** Looks at everything that the archive stands on and says what is not right. */
export const doctorCommand: Command = {
  name: 'doctor',
  usage: '[--json]',
  async run(words) {
    const findings = [node(), ...(await home()), ...(await withArchive(inside))];
    if (words.includes('--json')) printJson({ ok: findings.every(({ ok }) => ok), findings });
    else
      for (const { check, ok, detail } of findings)
        print(say(ok ? 'doctor.right' : 'doctor.wrong', { check: say(`doctor.${check}`), detail }));
    return findings.every(({ ok }) => ok) ? 0 : 1;
  },
};

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return { check: 'node', ok, detail: process.versions.node };
}

async function home(): Promise<Finding[]> {
  const { home: folder } = settings();
  const writable = await mkdir(folder, { recursive: true })
    .then(() => access(folder, constants.W_OK))
    .then(
      () => true,
      () => false,
    );
  const free = writable ? await statfs(folder).then(({ bavail, bsize }) => bavail * bsize) : 0;
  return [
    { check: 'home', ok: writable, detail: folder },
    { check: 'space', ok: free > LEAST_FREE_BYTES, detail: `${Math.round(free / 1024 / 1024)} MiB` },
  ];
}

async function inside(archive: Archive): Promise<Finding[]> {
  const health = await checkHealth(archive);
  const { faults } = await verifyFixity(archive, CONSOLE);
  return [
    { check: 'sqlite', ok: true, detail: await sqliteOf(archive) },
    { check: 'articles', ok: true, detail: String(health.articles) },
    { check: 'index', ok: health.index === 'current', detail: health.index },
    { check: 'fixity', ok: faults.length === 0, detail: faults.map(({ kind, id, fault }) => `${kind} ${id}: ${fault}`).join('; ') || 'ok' },
  ];
}
