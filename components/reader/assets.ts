import type { Locale } from '../../core/article/model.ts';
import type { Direction } from '../../core/markup/tree.ts';
import type { Assets } from './document.tsx';

/** `public/assets/manifest.json`, as scripts/build-assets.mjs writes it. */
export type AssetManifest = { css: string; js?: string; fonts: Record<string, string> };

const CHROME_FONT: Record<Locale, string> = { fa: 'sans-arabic', en: 'sans-latin' };
const TEXT_FONT: Record<Direction, string> = { rtl: 'naskh', ltr: 'serif' };

/**
 * What a page loads. The faces that its first lines are set in are asked for at once: the chrome's, and the text's; the
 * others come when the style sheet finds their letters.
 */
export function readerAssets({ css, js, fonts }: AssetManifest, locale: Locale, text: Direction = locale === 'fa' ? 'rtl' : 'ltr'): Assets {
  const wanted = [CHROME_FONT[locale], TEXT_FONT[text]];
  return { css, js, fonts: wanted.flatMap((name) => fonts[name] ?? []) };
}
