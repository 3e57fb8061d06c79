/** Pages printed by the Chromium of this machine. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const chromium = [process.env.CHROMIUM_PATH ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** @returns the path of the PDF, in the folder */
export function print(program: string, folder: string, name: string, html: string): string {
  const [page, pdf] = [join(folder, `${name}.html`), join(folder, `${name}.pdf`)];
  writeFileSync(page, html);
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${pdf}`];
  const { status, stderr } = spawnSync(program, [...options, `file://${page}`], { encoding: 'utf8' });
  if (status !== 0 || !existsSync(pdf)) throw new Error(stderr);
  return pdf;
}
