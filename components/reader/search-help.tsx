import type { Chrome } from '../../i18n/chrome.ts';
import { Isolate } from './isolate.tsx';

/** What can be typed beside plain words, in the order in which it is likely to be wanted. */
const MANNERS = ['phrase', 'without', 'either', 'beginning', 'author', 'year', 'language', 'place'] as const;

/** Each in both languages: the keywords of both are read in either chrome. */
function Examples({ manner, chrome: { t } }: { manner: (typeof MANNERS)[number]; chrome: Chrome }) {
  return (
    <>
      <Isolate language="fa" className="example">
        {t(`search.help.${manner}.persian`)}
      </Isolate>{' '}
      <Isolate language="en" className="example">
        {t(`search.help.${manner}.english`)}
      </Isolate>
    </>
  );
}

/** How one can search. */
export function SearchManners({ chrome }: { chrome: Chrome }) {
  const { t } = chrome;
  return (
    <div className="search-manners">
      <p>{t('search.help.everywhere')}</p>
      <p>{t.rich('search.help.letters', { letter: (character) => <Isolate language="fa">{character}</Isolate> })}</p>
      <dl>
        {MANNERS.map((manner) => (
          <div key={manner}>
            <dt>
              <Examples manner={manner} chrome={chrome} />
            </dt>
            <dd>{t(`search.help.${manner}.does`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The same at hand: open before a search, shut after one. */
export function SearchHelp({ open = false, chrome }: { open?: boolean; chrome: Chrome }) {
  return (
    <details className="search-help" open={open}>
      <summary>{chrome.t('search.help.title')}</summary>
      <SearchManners chrome={chrome} />
    </details>
  );
}
