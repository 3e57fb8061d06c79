import 'server-only';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ArchiveError } from '../core/errors.ts';
import { isInterchange } from './import-paths.ts';

/** What a report must say of a file so that it can be taken in again; `site` and `password` are for the person who corrects it. */
const reportSchema = z.object({
  results: z.array(z.object({ file: z.string(), status: z.string(), site: z.string().optional(), password: z.string().optional() })),
  waiting: z.array(z.string()).default([]),
});

export type ImportAgain = { path: string; site?: string; password?: string };

/**
 * What is to be taken in again according to a report of `archive import --json`: what was refused, with the site and the password that
 * somebody has written beside it, and what an interruption left waiting. A file inside a ZIP or an interchange folder stands for the
 * whole of that: what is here already is found there again.
 * @throws ArchiveError `invalid` when it is no such report
 */
export async function readReport(text: string): Promise<ImportAgain[]> {
  const report = reportSchema.safeParse(jsonOf(text));
  if (!report.success)
    throw new ArchiveError('invalid', { message: report.error.message, problems: [{ field: 'report', code: 'invalid' }] });
  const wanted = new Map<string, ImportAgain>();
  for (const { file, status, site, password } of report.data.results) {
    if (status !== 'refused') continue;
    const place = await placeOf(file);
    wanted.set(place, {
      ...wanted.get(place),
      path: place,
      ...(site !== undefined && { site }),
      ...(password !== undefined && { password }),
    });
  }
  for (const place of report.data.waiting) if (!wanted.has(place)) wanted.set(place, { path: place });
  return [...wanted.values()];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function placeOf(file: string): Promise<string> {
  let place = file;
  while (!existsSync(place) && path.dirname(place) !== place) place = path.dirname(place);
  // A file that is gone altogether is told of by its own name.
  if (place !== file && (await stat(place)).isDirectory()) place = file;
  const folder = path.dirname(path.dirname(place));
  return path.basename(path.dirname(place)) === 'articles' && existsSync(folder) && (await isInterchange(folder)) ? folder : place;
}

/** How many files there are to go through, for who waits: entries of a ZIP are not counted. */
export async function countFiles(places: string[]): Promise<number> {
  let count = 0;
  for (const place of places) {
    const found = existsSync(place) ? await stat(place) : undefined;
    if (!found?.isDirectory()) count += 1;
    else if (existsSync(path.join(place, 'articles'))) count += (await readdir(path.join(place, 'articles'))).length;
    else count += await countFiles((await readdir(place)).map((name) => path.join(place, name)));
  }
  return count;
}
