import type { Locale } from '../../core/article/model.ts';
import type { PersonName } from '../../core/article/views.ts';
import type { Direction } from '../../core/markup/tree.ts';
import { languageDirection } from '../../core/text/direction.ts';
import { languageScript } from '../../core/text/language.ts';
import { firstStrong } from '../../core/text/strong.ts';

export type ShownName = { text: string; language: string; direction: Direction };

/** How near a name's language is to the chrome's: its own, its script's, or none (null). */
function nearness(language: string, locale: Locale): number | null {
  if (language === locale) return 0;
  if (language.split('-')[0] === locale) return 1;
  return languageScript(language) === languageScript(locale) ? 2 : null;
}

/** A name of which nothing is known but its letters. A name has no sentence: its first letter decides. */
function asCredited(text: string, locale: Locale): ShownName {
  const direction = firstStrong(text) ?? languageDirection(locale);
  return { text, language: direction === 'rtl' ? 'fa' : 'en', direction };
}

/**
 * The name to show in a chrome: in its language, or else in its script; else as credited; else the first there is.
 * Variants are forms to be found by, and are shown only when there is nothing else.
 */
export function personName(names: readonly PersonName[], locale: Locale, credited?: string): ShownName {
  const fitting = names
    .flatMap((name) => {
      const distance = nearness(name.language, locale);
      return name.variant || distance === null ? [] : [{ name, distance }];
    })
    .sort((a, b) => a.distance - b.distance)[0]?.name;
  if (!fitting && credited) return asCredited(credited, locale);
  const name = fitting ?? names.find(({ variant }) => !variant) ?? names[0];
  return name ? { text: name.text, language: name.language, direction: languageDirection(name.language) } : asCredited('', locale);
}
