import { languageDirection } from '../text/direction.ts';
import type { PersonName } from './views.ts';

/** A person's name in the script of `language`: the first that is not a variant; undefined when there is none in that script. */
export function shownName(names: PersonName[], language: string): string | undefined {
  const direction = languageDirection(language);
  return names.find((name) => !name.variant && languageDirection(name.language) === direction)?.text;
}
