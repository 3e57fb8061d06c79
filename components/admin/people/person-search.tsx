import { useLocale, useTranslations } from 'next-intl';
import { Isolate } from '../../reader/isolate.tsx';

type PersonSearchProps = { query: string; found: { value: string; label: string; hint?: string; language?: string }[] };

/** Finds people by the beginning of a name in either script: a plain form that asks by its address. */
export function PersonSearch({ query, found }: PersonSearchProps) {
  const t = useTranslations('admin.people');
  const locale = useLocale();
  return (
    <>
      <form className="narrow-form" role="search">
        <div className="field">
          <label className="field-label" htmlFor="person-query">
            {t('query')}
          </label>
          <input id="person-query" name="q" type="search" dir="auto" defaultValue={query} />
        </div>
        <button type="submit" className="button">
          {t('find')}
        </button>
      </form>
      {query !== '' && found.length === 0 && <p role="status">{t('none')}</p>}
      <ul className="desk-list">
        {found.map(({ value, label, hint, language }) => (
          <li key={value} className="desk-item">
            <a href={`/${locale}/admin/people/${encodeURIComponent(value)}`}>
              <Isolate language={language}>{label}</Isolate>
            </a>{' '}
            {hint && (
              <span className="muted">
                <Isolate>{hint}</Isolate>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
