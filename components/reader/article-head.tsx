import type { MarkedArticle } from '../../core/article/mark-article.ts';
import type { ArticlePage } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { BothDates } from './dates.tsx';
import { languageName } from './language-name.ts';
import { Marked } from './marked.tsx';
import { counted } from './numerals.ts';
import { Byline } from './person.tsx';
import { Spaced } from './spaced.tsx';
import { VersionLinks } from './version-links.tsx';
import { filedUnder, WrittenDate } from './written-date.tsx';

type HeadProps = { page: ArticlePage; readingTime: number; marked?: MarkedArticle['fields']; chrome: Chrome };

function Dateline({ page, chrome }: Pick<HeadProps, 'page' | 'chrome'>) {
  const { date, article } = page;
  if (!date) return <p className="dateline">{chrome.t('dates.unknown')}</p>;
  const appearance = filedUnder(article.appearances, date.iso);
  return (
    <p className="dateline">
      <Spaced>
        <BothDates iso={date.iso} written={date.calendar} chrome={chrome} />
        {appearance && appearance.dateLiteral !== '' && <WrittenDate literal={appearance.dateLiteral} chrome={chrome} />}
      </Spaced>
    </p>
  );
}

/** Language, length, and the doors to the text's other languages: what a reader weighs before beginning. */
function AtAGlance({ page, readingTime, chrome }: HeadProps) {
  const { article } = page;
  const { t, locale } = chrome;
  return (
    <p className="at-a-glance">
      <Spaced>
        {article.language.split('-')[0] !== locale && <span>{languageName(article.language, chrome)}</span>}
        {readingTime > 0 && <span>{t('article.readingTime', counted(readingTime, chrome))}</span>}
        <VersionLinks versions={article.translations} chrome={chrome} />
      </Spaced>
    </p>
  );
}

/** Kicker, headline and standfirst in the article's language; byline, dates and length in the chrome's. */
export function ArticleHead({ page, readingTime, marked = {}, chrome }: HeadProps) {
  const { article, contributors } = page;
  const { kicker, title, standfirst } = marked;
  return (
    <header className="article-head">
      {article.kicker && <p className="kicker">{kicker ? <Marked parts={kicker} /> : article.kicker}</p>}
      <h1 className="headline">{title ? <Marked parts={title} /> : article.title}</h1>
      {article.standfirst && <p className="standfirst">{standfirst ? <Marked parts={standfirst} /> : article.standfirst}</p>}
      <div className="in-chrome article-meta" lang={chrome.locale} dir={chrome.direction}>
        {contributors.length > 0 && (
          <p className="byline">
            <Byline contributors={contributors} chrome={chrome} withCredited />
          </p>
        )}
        <Dateline page={page} chrome={chrome} />
        <AtAGlance page={page} readingTime={readingTime} chrome={chrome} />
      </div>
    </header>
  );
}
