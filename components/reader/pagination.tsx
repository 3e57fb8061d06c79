import type { Chrome } from '../../i18n/chrome.ts';
import { pageNumbers } from './href.ts';
import { numeral } from './numerals.ts';

type PaginationProps = { chrome: Chrome; page: number; pages: number; href: (page: number) => string };

/** Previous, numbers, next. The chevrons are mirrored characters (UAX #9, BidiMirrored), so they point the right way by themselves. */
export function Pagination({ chrome, page, pages, href }: PaginationProps) {
  const { t } = chrome;
  if (pages <= 1) return null;
  return (
    <nav className="pagination" aria-label={t('browse.pages')}>
      {page > 1 && (
        <a className="pagination-step" href={href(page - 1)} rel="prev">
          <span aria-hidden="true">‹</span> {t('browse.previous')}
        </a>
      )}
      <ol className="pagination-numbers">
        {pageNumbers(page, pages).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={href(number)}
                aria-current={number === page ? 'page' : undefined}
                aria-label={t('browse.page', { number: numeral(number, chrome) })}
              >
                {numeral(number, chrome)}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pages && (
        <a className="pagination-step" href={href(page + 1)} rel="next">
          {t('browse.next')} <span aria-hidden="true">›</span>
        </a>
      )}
    </nav>
  );
}
