const collators = new Map<string, Intl.Collator>();

/**
 * The order of the alphabet for `locale` (a BCP 47 tag: `fa`, `ps`, `en`), from CLDR: پ چ ژ ک گ stand where a reader looks for
 * them, which code points do not give, and numbers in a name count as numbers whatever their digits.
 */
export function collator(locale: string): Intl.Collator {
  let found = collators.get(locale);
  if (!found) {
    found = new Intl.Collator(locale, { usage: 'sort', numeric: true });
    collators.set(locale, found);
  }
  return found;
}

/**
 * A comparison for `sort`: the order of `collator(locale)`, and by code units where that sees no difference, so that the
 * same names always come in the same order.
 */
export function compareNames(locale: string): (a: string, b: string) => number {
  const { compare } = collator(locale);
  return (a, b) => compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
