import { Count } from '../../components/reader/count.tsx';
import { articleHref } from '../../components/reader/href.ts';
import { Unknown } from '../../components/reader/isolate.tsx';
import { numeral } from '../../components/reader/numerals.ts';
import { Pagination } from '../../components/reader/pagination.tsx';
import type { Chrome } from '../../i18n/chrome.ts';
import type { WordEntry } from './jobs.ts';

const letterHref = ({ locale }: Chrome, letter: string, page = 1) =>
  `/${locale}/words/${encodeURIComponent(letter)}${page === 1 ? '' : `?page=${page}`}`;

type WordsProps = { letters: { letter: string; count: number }[]; bound: number; chrome: Chrome };

/** The letters that words of titles begin with. */
export function WordsPage({ letters, bound, chrome }: WordsProps) {
  return (
    <div className="page">
      <h1 className="page-title">{chrome.t('mirror.words')}</h1>
      <p className="lede">{chrome.t('mirror.wordsLede', { number: numeral(bound, chrome) })}</p>
      <ul className="facet-values">
        {letters.map(({ letter, count }) => (
          <li key={letter}>
            <a href={letterHref(chrome, letter)}>
              <Unknown text={letter} />
            </a>
            <Count of={count} chrome={chrome} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type LetterProps = { letter: string; entries: WordEntry[]; page: number; pages: number; chrome: Chrome };

/** The words under a letter, and under each the articles that have it in their title. */
export function LetterPage({ letter, entries, page, pages, chrome }: LetterProps) {
  return (
    <div className="page">
      <p className="page-kicker">
        <a href={`/${chrome.locale}/words`}>{chrome.t('mirror.words')}</a>
      </p>
      <h1 className="page-title">
        <Unknown text={letter} />
      </h1>
      <dl>
        {entries.map(({ word, articles }) => (
          <div key={word}>
            <dt>
              <Unknown text={word} />
            </dt>
            {articles.map(({ slug, title, language, direction }) => (
              <dd key={slug}>
                <a href={articleHref(chrome.locale, slug)} lang={language} dir={direction}>
                  {title}
                </a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <Pagination chrome={chrome} page={page} pages={pages} href={(n) => letterHref(chrome, letter, n)} />
    </div>
  );
}
