import type { Appearance } from '../../core/article/model.ts';
import type { ArticlePage, RevisionSummary } from '../../core/article/views.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { BothDates, dayOf } from './dates.tsx';
import { revisionsHref } from './href.ts';
import { FileName, Unknown } from './isolate.tsx';
import { counted, numeral } from './numerals.ts';
import { RevisionFacts } from './revisions.tsx';
import { Spaced } from './spaced.tsx';
import { WrittenDate } from './written-date.tsx';

type PartProps = { page: ArticlePage; chrome: Chrome };

function Outlet({ outlet, url }: Appearance) {
  return url ? (
    <a href={url} rel="noopener">
      <Unknown text={outlet} />
    </a>
  ) : (
    <Unknown text={outlet} />
  );
}

function ChainLink({ appearance, chrome }: { appearance: Appearance; chrome: Chrome }) {
  const { role, dateIso, dateLiteral, calendar } = appearance;
  return (
    <li>
      <Spaced>
        <span className="chain-role">{chrome.t(`article.appearances.${role}`)}</span>
        <span className="chain-outlet">
          <Outlet {...appearance} />
        </span>
        <span className="chain-date">
          <Spaced>
            {dateIso && <BothDates iso={dateIso} chrome={chrome} written={calendar} />}
            {dateLiteral !== '' && <WrittenDate literal={dateLiteral} chrome={chrome} />}
          </Spaced>
        </span>
      </Spaced>
    </li>
  );
}

/** Where the text stood before it came here, oldest first, and how it came. */
function Chain({ page, chrome }: PartProps) {
  const { article, received } = page;
  return (
    <ol className="chain">
      {article.appearances.map((appearance, index) => (
        <ChainLink key={index} appearance={appearance} chrome={chrome} />
      ))}
      <li>
        <Spaced>
          <span className="chain-role">{chrome.t('article.received')}</span>
          <span className="chain-outlet">{chrome.t(`article.receivedHow.${received.how}`)}</span>
          <span className="chain-date">
            <BothDates iso={dayOf(received.at)} chrome={chrome} />
          </span>
        </Spaced>
      </li>
    </ol>
  );
}

/** Kilobytes of 1,000 bytes, as file lists of today count them; never less than one. */
const kilobytes = (bytes: number) => Math.max(1, Math.round(bytes / 1000));

/** The document as it was received, to open, with the sum by which anybody can check that it is still the same. */
function Originals({ page, chrome }: PartProps) {
  const { originals } = page.article;
  const { t } = chrome;
  if (originals.length === 0) return null;
  return (
    <div className="originals">
      <h3>{t('article.originals')}</h3>
      <ul className="original-list">
        {originals.map(({ sha256, name, url, mediaType, bytes }) => (
          <li key={sha256}>
            <a href={url} type={mediaType}>
              <FileName name={name} />
            </a>{' '}
            <span className="muted">{t('article.kilobytes', counted(kilobytes(bytes), chrome))}</span>
            <span className="checksum">
              <span className="muted">SHA-256</span> <code dir="ltr">{sha256}</code>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Letters of a hash that are enough to tell two revisions apart. */
const SHORT_HASH = 12;

function Revision({ revision, chrome }: { revision: RevisionSummary; chrome: Chrome }) {
  const { number, hash } = revision;
  return (
    <li>
      <span className="revision-number">{numeral(number, chrome)}</span>
      <span>
        <RevisionFacts revision={revision} chrome={chrome} />
      </span>
      <code dir="ltr" title={hash}>
        {hash.slice(0, SHORT_HASH)}
      </code>
    </li>
  );
}

function Revisions({ page, chrome }: PartProps) {
  const { revisions } = page;
  if (revisions.length === 0) return null;
  return (
    <details className="revisions">
      <summary>{chrome.t('article.revisions', counted(revisions.length, chrome))}</summary>
      <ol>
        {revisions.map((revision) => (
          <Revision key={revision.number} revision={revision} chrome={chrome} />
        ))}
      </ol>
      <p>
        <a href={revisionsHref(chrome.locale, page.article.slug)}>{chrome.t('revisions.all')}</a>
      </p>
    </details>
  );
}

/** The text's way here: outlets and dates, the document itself, and every state that readers have had. */
export function Provenance({ page, chrome }: PartProps) {
  return (
    <section className="apparatus-part" aria-labelledby="provenance">
      <h2 id="provenance">{chrome.t('article.provenance')}</h2>
      <Chain page={page} chrome={chrome} />
      <Originals page={page} chrome={chrome} />
      <Revisions page={page} chrome={chrome} />
    </section>
  );
}
