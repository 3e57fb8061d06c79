import 'server-only';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../core/sha256.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** What a mirror's pages are made with, as scripts/build-assets.mjs made it. */
export function mirrorAssets(): { style: string; searchScript: string } {
  const read = (address: string) => readFileSync(path.join(ROOT, 'public', address), 'utf8').trim();
  const manifest = JSON.parse(read('assets/manifest.json')) as { lightCss: string; mirrorJs: string };
  return { style: read(manifest.lightCss), searchScript: read(manifest.mirrorJs) };
}

/** All that decides how a page is rendered, beside what it shows: with another version of it, every page is looked at again. */
const SOURCES = ['components/reader', 'core', 'exporters/mirror', 'i18n', 'messages', 'package-lock.json'];

/** A digest of the sources of the pages. */
export function rendererVersion(): string {
  const digests = SOURCES.flatMap((source) => sourceFiles(path.join(ROOT, source))).map((file) => sha256(readFileSync(file)));
  return sha256(digests.join());
}

function sourceFiles(place: string): string[] {
  if (path.extname(place) !== '') return [place];
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name));
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
}
