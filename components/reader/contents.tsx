import type { Heading } from '../../core/markup/outline.ts';
import type { Chrome } from '../../i18n/chrome.ts';

/** The headings of the text, in its own language, under a title in the chrome's. */
export function Contents({ headings, chrome }: { headings: readonly Heading[]; chrome: Chrome }) {
  return (
    <nav className="contents" aria-labelledby="contents-title">
      <h2 id="contents-title" className="note-title in-chrome" lang={chrome.locale} dir={chrome.direction}>
        {chrome.t('article.contents')}
      </h2>
      <ol className="contents-list">
        {headings.map(({ id, text, depth }) => (
          <li key={id} data-depth={depth}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
