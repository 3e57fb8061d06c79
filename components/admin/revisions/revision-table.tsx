import { useLocale, useTranslations } from 'next-intl';
import type { RevisionSummary } from '../../../core/article/views.ts';
import { localeDigits } from '../../../core/text/digits.ts';
import { formatInstant } from '../format-instant.ts';

type RevisionTableProps = { revisions: RevisionSummary[]; chosen: { from: number; to: number } };

const SHORT_HASH = 12;

/** Every saved state: who, when, why, and its hash. Two can be chosen to be compared. */
export function RevisionTable({ revisions, chosen }: RevisionTableProps) {
  const t = useTranslations('admin.revisions');
  const locale = useLocale();
  return (
    <form method="get" action="#changes" className="revision-table">
      <div className="table-scroll" role="region" aria-label={t('title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('who')}</th>
              <th scope="col">{t('why')}</th>
              <th scope="col">{t('hash')}</th>
            </tr>
          </thead>
          <tbody>
            {revisions.map(({ number, at, by, reason, hash }) => (
              <tr key={number}>
                <th scope="row">{localeDigits(number, locale)}</th>
                {(['from', 'to'] as const).map((side) => (
                  <td key={side}>
                    <input
                      type="radio"
                      name={side}
                      value={number}
                      defaultChecked={chosen[side] === number}
                      aria-label={t(`${side}Revision`, { number })}
                    />
                  </td>
                ))}
                <td>
                  <time dateTime={at}>{formatInstant(at, locale)}</time>
                </td>
                <td>
                  <bdi>{by ?? t('archive')}</bdi>
                </td>
                <td dir="auto">{reason}</td>
                <td>
                  <code dir="ltr" title={hash}>
                    {hash.slice(0, SHORT_HASH)}
                  </code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="submit" className="button">
        {t('compare')}
      </button>
    </form>
  );
}
