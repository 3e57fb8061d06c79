import { useLocale } from 'next-intl';
import type { Names } from '../../core/article/model.ts';
import { otherLocale } from '../../i18n/locales.ts';
import { Isolate } from '../reader/isolate.tsx';

/** Both names of a thing that has two, the chrome's own first, each in its own direction. */
export function BothNames({ names }: { names: Names }) {
  const locale = useLocale();
  const other = otherLocale(locale);
  return (
    <>
      <Isolate language={locale}>{names[locale]}</Isolate>
      {names[other] !== names[locale] && (
        <>
          {' · '}
          <Isolate language={other}>{names[other]}</Isolate>
        </>
      )}
    </>
  );
}
