import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type AssetManifest = { css: string; adminCss: string; js: string; fonts: Record<string, string> };

let manifest: AssetManifest | undefined;

/** Addresses of the style sheet, the script and the fonts, whose names carry their hashes: written by scripts/build-assets.mjs. */
export const assetManifest = (): AssetManifest =>
  (manifest ??= JSON.parse(readFileSync(path.join(process.cwd(), 'public', 'assets', 'manifest.json'), 'utf8')) as AssetManifest);
