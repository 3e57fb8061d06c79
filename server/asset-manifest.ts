import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type AssetManifest = { css: string; adminCss: string; lightCss: string; js: string; fonts: Record<string, string> };

const PUBLIC = path.join(process.cwd(), 'public');

let manifest: AssetManifest | undefined;
let style: string | undefined;

/** Addresses of the style sheet, the script and the fonts, whose names carry their hashes: written by scripts/build-assets.mjs. */
export const assetManifest = (): AssetManifest =>
  (manifest ??= JSON.parse(readFileSync(path.join(PUBLIC, 'assets', 'manifest.json'), 'utf8')) as AssetManifest);

/** The light edition's style sheet, which stands in its pages. */
export const lightStyle = (): string => (style ??= readFileSync(path.join(PUBLIC, assetManifest().lightCss), 'utf8').trim());
