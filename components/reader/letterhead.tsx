import { Fragment } from 'react';
import type { MastheadJson, Names } from '../../core/article/model.ts';
import { languageDirection } from '../../core/text/direction.ts';
import { firstStrong } from '../../core/text/strong.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { Couplets } from './couplets.tsx';
import { sectionHref, siteHref } from './href.ts';
import { Isolate, Technical } from './isolate.tsx';

type LetterheadProps = {
  masthead: MastheadJson;
  /** The site's own first language, in which its masthead is written where its letters allow. */
  language: string;
  site?: { slug: string; names: Names };
  section?: { slug: string; names: Names };
  chrome: Chrome;
};

/** The language of a line of the masthead: the site's own, unless its letters are of another script. */
const lineLanguage = (text: string, language: string) =>
  firstStrong(text) === languageDirection(language) ? language : firstStrong(text) === 'rtl' ? 'fa' : 'en';

/** The name both ways round, as the masthead has it: one line, parted by a dash, each half whole. */
function MastheadNames({ names, language, href }: { names: string[]; language: string; href?: string }) {
  const lead = lineLanguage(names[0] ?? '', language);
  const line = names.map((name, index) => (
    <Fragment key={name}>
      {/* Never parted from its dash: where the line breaks, the dash ends it. */}
      <span className="letterhead-half">
        <Isolate language={lineLanguage(name, language)}>{name}</Isolate>
        {index < names.length - 1 && '\u00a0\u2013'}
      </span>{' '}
    </Fragment>
  ));
  return (
    <p className="letterhead-names in-text" lang={lead} dir={languageDirection(lead)}>
      {href ? <a href={href}>{line}</a> : line}
    </p>
  );
}

function SectionNames({ section, chrome }: { section: NonNullable<LetterheadProps['section']>; chrome: Chrome }) {
  const { names, slug } = section;
  return (
    <a className="letterhead-section" href={sectionHref(chrome.locale, slug)}>
      <Isolate language="fa">{names.fa}</Isolate>
      {names.en !== names.fa && (
        <>
          {' '}
          <span className="letterhead-dot" aria-hidden="true">
            ·
          </span>{' '}
          <Isolate language="en">{names.en}</Isolate>
        </>
      )}
    </a>
  );
}

/** The masthead of the site that a text appeared under, as its letterhead. */
export function Letterhead({ masthead, language, site, section, chrome }: LetterheadProps) {
  const { locale, t } = chrome;
  const { names, monogram, verses, addresses } = masthead;
  return (
    <div className="letterhead" role="group" aria-label={t('letterhead.label')}>
      {monogram && (
        <p className="letterhead-monogram" dir={firstStrong(monogram) ?? 'ltr'}>
          {monogram}
        </p>
      )}
      <MastheadNames names={names} language={language} href={site && siteHref(locale, site.slug)} />
      {site && site.names[locale] !== names.join(' \u2013 ') && <p className="letterhead-site">{site.names[locale]}</p>}
      {verses.length > 0 && <Couplets verses={verses} language={lineLanguage(verses[0]?.first ?? '', language)} chrome={chrome} />}
      <div className="letterhead-foot">
        {addresses.web && <Technical>{addresses.web}</Technical>} {section && <SectionNames section={section} chrome={chrome} />}{' '}
        {addresses.mail && <Technical>{addresses.mail}</Technical>}
      </div>
    </div>
  );
}
