/**
 * Style sheet, fonts and the one small script for readers: from app/styles, the Fontsource packages and public/reader.js into
 * public/assets, under names that change with their content. Does nothing when nothing changed.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cutToCharacters, cutToTexts } from './cut-font.mjs';
import { CUTS, fontFaces } from './fonts.mjs';

const require = createRequire(import.meta.url);
// esbuild comes with tsx.
const esbuild = createRequire(require.resolve('tsx/package.json'))('esbuild');

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const ASSETS = join(ROOT, 'public/assets');
const STYLES = join(ROOT, 'app/styles');
const SEARCH = join(ROOT, 'core/search');
const MANIFEST = join(ASSETS, 'manifest.json');
const STAMPS = join(ASSETS, '.stamps.json');

/** In the order in which their cascade layers are declared. */
const READER_STYLES = [
  'tokens',
  'base',
  'type',
  'layout',
  'components',
  'lists',
  'rooms',
  'search',
  'letterhead',
  'article',
  'apparatus',
  'diff',
  'print',
];
/** The desk loads the reader's style sheet and these after it. */
const ADMIN_STYLES = ['desk', 'desk-forms', 'desk-article', 'desk-editor', 'desk-intake', 'desk-review'];
/** What every page of the light edition has in it, and loads nothing else. */
const LIGHT_STYLES = ['tokens', 'light'];
const BROWSERS = ['chrome109', 'firefox115', 'safari15.4'];

const digest = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 10);
};

const readJson = async (path, otherwise) => (existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : otherwise);

/** Whole or not at all: another process may be reading. */
async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, content);
  await rename(part, path);
}

async function cutFont(cut, knownCouplets) {
  const font = await readFile(require.resolve(cut.source));
  return cut.texts ? cutToTexts(font, { ...cut, texts: knownCouplets }) : cutToCharacters(font, cut);
}

/** Cuts what is missing or was cut otherwise, and keeps the rest. @returns name → {file, stamp} */
async function buildFonts(before) {
  const knownCouplets = JSON.parse(await readFile(join(ROOT, 'components/reader/known-couplets.json'), 'utf8'));
  const cutter = await readFile(join(ROOT, 'scripts/cut-font.mjs'));
  const fonts = {};
  for (const cut of CUTS) {
    const { version } = JSON.parse(await readFile(require.resolve(`${dirname(dirname(cut.source))}/package.json`), 'utf8'));
    const stamp = digest(JSON.stringify(cut), version, cutter, cut.texts ? knownCouplets.join() : '');
    const kept = before[cut.name];
    if (kept?.stamp === stamp && existsSync(join(ASSETS, kept.file))) {
      fonts[cut.name] = kept;
      continue;
    }
    const bytes = await cutFont(cut, knownCouplets);
    const file = `fonts/${cut.name}.${digest(bytes)}.woff2`;
    await write(join(ASSETS, file), bytes);
    fonts[cut.name] = { file, stamp };
  }
  return fonts;
}

async function bundleStyles(names, fonts) {
  const faces = (fonts ? CUTS : []).map((cut) => fontFaces(cut, `./${fonts[cut.name].file}`)).join('\n');
  const imports = names.map((name) => `@import "./${name}.css" layer(${name});`).join('\n');
  const result = await esbuild.build({
    stdin: { contents: `@layer ${names.join(', ')};\n${imports}\n${faces}`, resolveDir: STYLES, loader: 'css' },
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    target: BROWSERS,
    external: ['./fonts/*'],
    legalComments: 'none',
  });
  return result.outputFiles[0].text;
}

const minifyScript = async (path) =>
  (await esbuild.transform(await readFile(path, 'utf8'), { minify: true, target: BROWSERS, format: 'iife' })).code;

/** The search of a mirror, which folds words as the archive does: the analyser itself is in it. */
async function bundleMirrorSearch() {
  const result = await esbuild.build({
    entryPoints: [join(ROOT, 'exporters/mirror/search-script.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    target: BROWSERS,
    legalComments: 'none',
  });
  return result.outputFiles[0].text;
}

/** @returns the file's path below public/assets */
async function publish(name, extension, content) {
  const file = `${name}.${digest(content)}.${extension}`;
  await write(join(ASSETS, file), content);
  return file;
}

/** Takes away what an earlier build left, but not what another process is writing. */
async function sweep(kept) {
  const files = await readdir(ASSETS, { recursive: true, withFileTypes: true });
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    if (file.isFile() && !kept.has(path) && !path.endsWith('.part')) await rm(path, { force: true });
  }
}

async function inputsDigest() {
  const files = ['build-assets.mjs', 'cut-font.mjs', 'fonts.mjs'].map((name) => join(ROOT, 'scripts', name));
  files.push(join(ROOT, 'components/reader/known-couplets.json'), join(ROOT, 'public/reader.js'), join(ROOT, 'package-lock.json'));
  files.push(...['search-script.ts', 'shards.ts'].map((name) => join(ROOT, 'exporters/mirror', name)));
  for (const name of (await readdir(SEARCH)).sort()) if (/(?<!\.test)\.ts$/.test(name)) files.push(join(SEARCH, name));
  for (const name of (await readdir(STYLES)).sort()) if (name.endsWith('.css')) files.push(join(STYLES, name));
  return digest(...(await Promise.all(files.map((file) => readFile(file)))));
}

/**
 * @returns {Promise<{built: boolean, manifest: {css: string, adminCss: string, lightCss: string, js: string, mirrorJs: string, fonts: Record<string, string>}}>}
 * Addresses in the manifest begin with /assets/.
 */
export async function buildAssets() {
  const inputs = await inputsDigest();
  const stamps = await readJson(STAMPS, { fonts: {} });
  if (stamps.inputs === inputs && stamps.files.every((file) => existsSync(join(ASSETS, file)))) {
    return { built: false, manifest: await readJson(MANIFEST) };
  }
  await mkdir(ASSETS, { recursive: true });
  const fonts = await buildFonts(stamps.fonts);
  const css = await publish('reader', 'css', await bundleStyles(READER_STYLES, fonts));
  const admin = await publish('admin', 'css', await bundleStyles(ADMIN_STYLES));
  const light = await publish('light', 'css', await bundleStyles(LIGHT_STYLES));
  const js = await publish('reader', 'js', await minifyScript(join(ROOT, 'public/reader.js')));

  const mirrorJs = await publish('mirror', 'js', await bundleMirrorSearch());

  const address = (file) => `/assets/${file}`;
  const manifest = {
    css: address(css),
    adminCss: address(admin),
    lightCss: address(light),
    js: address(js),
    mirrorJs: address(mirrorJs),
    fonts: Object.fromEntries(Object.entries(fonts).map(([name, { file }]) => [name, address(file)])),
  };
  const files = [css, admin, light, js, mirrorJs, ...Object.values(fonts).map(({ file }) => file)];
  await write(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  await write(STAMPS, JSON.stringify({ inputs, files, fonts }));
  await sweep(new Set([MANIFEST, STAMPS, ...files.map((file) => join(ASSETS, file))]));
  return { built: true, manifest };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { built } = await buildAssets();
  process.stderr.write(built ? 'Built style sheet, fonts and script into public/assets.\n' : 'Style sheet and fonts: nothing changed.\n');
}
