import { useTranslations } from 'next-intl';
import { FileName } from '../../reader/isolate.tsx';
import type { FieldChange } from '../../../core/intake/changes.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { formatInstant } from '../format-instant.ts';
import { labelKey } from '../form/field-id.ts';

type Provenance = {
  name: string;
  sha256: string;
  format: string;
  encoding: string;
  at: string;
  by?: string;
  tools: Record<string, string>;
  guesses: number;
  doubts: number;
  reviewed?: string[];
  changes: FieldChange[];
};
type DocumentProvenanceProps = { locale: Locale; provenance: Provenance };

/** How an article came of a document: the document itself, what read it, who accepted it, and what was changed then. */
export function DocumentProvenance({ locale, provenance }: DocumentProvenanceProps) {
  const t = useTranslations('intake.provenance');
  const { name, sha256, format, encoding, at, by, tools, guesses, doubts, reviewed, changes } = provenance;
  const programs = Object.entries(tools).map(([tool, version]) => `${tool} ${version}`);
  return (
    <details className="form-part document-provenance">
      <summary>{t('title')}</summary>
      <dl>
        <dt>{t('document')}</dt>
        <dd>
          <a href={`/originals/${sha256}`}>
            <FileName name={name} />
          </a>{' '}
          <code dir="ltr">{[format, encoding].filter((each, index, all) => each !== '' && all.indexOf(each) === index).join(', ')}</code>
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code dir="ltr" className="technical">
            {sha256}
          </code>
        </dd>
        <dt>{t('accepted')}</dt>
        <dd>
          {by && (
            <>
              <bdi>{by}</bdi> ·{' '}
            </>
          )}
          <time dateTime={at}>{formatInstant(at, locale)}</time>
        </dd>
        {programs.length > 0 && (
          <>
            <dt>{t('tools')}</dt>
            <dd>
              <code dir="ltr">{programs.join(', ')}</code>
            </dd>
          </>
        )}
        <dt>{t('guesses')}</dt>
        <dd>{reviewed ? t('guessesReviewed', { guesses, doubts, reviewed: reviewed.length }) : t('guessesRead', { guesses, doubts })}</dd>
      </dl>
      <Changes changes={changes} />
    </details>
  );
}

/** Longer texts are named, not shown: both are kept whole, as read and as revision 1. */
const LONGEST_SHOWN = 300;

function Changes({ changes }: { changes: FieldChange[] }) {
  const t = useTranslations('intake.provenance');
  const labels = useTranslations('admin.labels');
  if (changes.length === 0) return <p>{t('unchanged')}</p>;
  const shown = (text: string) =>
    text === '' ? (
      <span className="muted">{t('nothing')}</span>
    ) : text.length > LONGEST_SHOWN ? (
      t('long', { count: text.length })
    ) : (
      <bdi>{text}</bdi>
    );
  return (
    <div className="table-scroll" role="region" aria-label={t('changes')} tabIndex={0}>
      <table>
        <caption>{t('changes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('read')}</th>
            <th scope="col">{t('changed')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, read, accepted }) => {
            const key = labelKey(field) as 'title';
            return (
              <tr key={field}>
                <th scope="row">{labels.has(key) ? labels(key) : <code dir="ltr">{field}</code>}</th>
                <td>{shown(read)}</td>
                <td>{shown(accepted)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
