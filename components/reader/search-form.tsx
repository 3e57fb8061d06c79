import type { Chrome } from '../../i18n/chrome.ts';

type SearchFormProps = {
  chrome: Chrome;
  /** Class of the form and id of its field: one page may hold one of each. */
  name: 'site-search' | 'page-search';
  query?: string;
  /** What a further search keeps of this one: its filters and its order, as the address says them. */
  keep?: readonly (readonly [name: string, value: string])[];
};

/** One box for every script. A plain GET form; the browser finds the direction of what is typed. */
export function SearchForm({ chrome, name, query, keep = [] }: SearchFormProps) {
  const { locale, t } = chrome;
  // In a copy in files nothing answers a form: the page of its search has a script.
  if (chrome.edition === 'mirror') {
    return (
      <p className={name}>
        <a href={`/${locale}/search`}>{t('search.title')}</a>
      </p>
    );
  }
  return (
    <search className={name}>
      <form action={`/${locale}/search`} method="get">
        <label className="visually-hidden" htmlFor={name}>
          {t('search.label')}
        </label>
        <input
          id={name}
          type="search"
          name="q"
          dir="auto"
          defaultValue={query}
          placeholder={t('search.placeholder')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={500}
          enterKeyHint="search"
        />
        {keep.map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <button className={name === 'page-search' ? 'button button-primary' : 'button'}>{t('search.submit')}</button>
      </form>
    </search>
  );
}
