import type { MarkedArticle } from '../../core/article/mark-article.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { articleHref } from './href.ts';
import { FIRST_MARK } from './inlines.tsx';
import { Isolate } from './isolate.tsx';
import { counted } from './numerals.ts';
import { Spaced } from './spaced.tsx';

/** For a reader who comes from a search: how often the words stand in this text, the way to the first, and the text without marks. */
export function FoundHere({ marked, slug, chrome }: { marked: MarkedArticle; slug: string; chrome: Chrome }) {
  const { t, locale } = chrome;
  const { query, places, bodyPlaces } = marked;
  const words = () => <Isolate className="example">{query}</Isolate>;
  return (
    <p className="found-here">
      <Spaced>
        <span>
          {places > 0
            ? t.rich('article.found.places', { ...counted(places, chrome), query: words })
            : t.rich('article.found.none', { query: words })}
        </span>
        {bodyPlaces > 0 && <a href={`#${FIRST_MARK}`}>{t('article.found.first')}</a>}
        <a href={articleHref(locale, slug)}>{t('article.found.plain')}</a>
      </Spaced>
    </p>
  );
}
