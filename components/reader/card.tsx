import type { ReactNode } from 'react';
import type { ArticleCard as Card } from '../../core/article/views.ts';
import type { Direction } from '../../core/markup/tree.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { BothDates } from './dates.tsx';
import { articleHref, sectionHref, siteHref } from './href.ts';
import { languageName } from './language-name.ts';
import { Byline } from './person.tsx';
import { Spaced } from './spaced.tsx';
import { VersionLinks } from './version-links.tsx';

export type CardParts = {
  /** The title with the words that were searched for marked, instead of the plain one. */
  title?: ReactNode;
  /** What was found in the text, instead of the standfirst; it may run the other way than the article. */
  extract?: { text: ReactNode; direction?: Direction; language?: string };
  /** Where its title leads, when not to the article as it stands. */
  href?: string;
  /** Its language is said even where it is the chrome's own: the list holds others too. */
  withLanguage?: boolean;
};

/** Whether the chrome must say what language a text is in: not when it is the chrome's own. */
const isOwnLanguage = (language: string, { locale }: Chrome) => language.split('-')[0] === locale;

function CardMeta({ card, chrome }: { card: Card; chrome: Chrome }) {
  const { locale } = chrome;
  return (
    <p className="card-meta">
      <Spaced>
        {card.contributors.length > 0 && <Byline contributors={card.contributors} chrome={chrome} />}
        {card.section && <a href={sectionHref(locale, card.section.slug)}>{card.section.names[locale]}</a>}
        <a href={siteHref(locale, card.site.slug)}>{card.site.names[locale]}</a>
        <VersionLinks versions={card.versions} chrome={chrome} />
      </Spaced>
    </p>
  );
}

type CardProps = {
  card: Card;
  chrome: Chrome;
  parts?: CardParts;
  /** Of its heading: one below that of the list. */
  level?: 2 | 3;
};

/** An article in a list. Title and standfirst keep their own direction; the frame is the chrome's. */
export function ArticleCard({ card, chrome, parts = {}, level = 2 }: CardProps) {
  const Heading = `h${level}` as const;
  const { extract = { text: card.standfirst } } = parts;
  return (
    <article className="card">
      <p className="card-date">
        <Spaced>
          {card.date ? (
            <BothDates iso={card.date.iso} written={card.date.calendar} chrome={chrome} />
          ) : (
            <span>{chrome.t('dates.unknown')}</span>
          )}
          {(parts.withLanguage || !isOwnLanguage(card.language, chrome)) && (
            <span className="badge">{languageName(card.language, chrome)}</span>
          )}
        </Spaced>
      </p>
      <div className="card-text in-text" lang={card.language} dir={card.direction}>
        {card.kicker && <p className="kicker">{card.kicker}</p>}
        <Heading className="card-title">
          <a href={parts.href ?? articleHref(chrome.locale, card.slug)}>{parts.title ?? card.title}</a>
        </Heading>
        {extract.text && (
          <p className="card-extract" lang={extract.language} dir={extract.direction}>
            {extract.text}
          </p>
        )}
      </div>
      <CardMeta card={card} chrome={chrome} />
    </article>
  );
}

export function CardList({ cards, chrome, level }: { cards: Card[]; chrome: Chrome; level?: CardProps['level'] }) {
  return (
    <ol className="card-list">
      {cards.map((card) => (
        <li key={card.slug}>
          <ArticleCard card={card} chrome={chrome} level={level} />
        </li>
      ))}
    </ol>
  );
}
