import type { MarkedText, SearchHit, SearchView } from '../../core/article/views.ts';
import { languageOf } from '../../core/markup/runs.ts';
import { parseQuery, type ParsedQuery } from '../../core/search/query.ts';
import { wantedTerms, wantedWords } from '../../core/search/rephrase.ts';
import { highlight } from '../../core/search/snippet.ts';
import { textDirection } from '../../core/text/direction.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { ArticleCard, type CardParts } from './card.tsx';
import { articleHref, foundHref } from './href.ts';
import { Marked, MarkedRuns } from './marked.tsx';

/** Words that an address carries of those that were found in place of the typed ones. */
const CARRIED = 8;

const inQuotes = (words: string): string => (/\s/.test(words) ? `"${words.replaceAll('"', ' ')}"` : words);

/**
 * What the article is to mark: the words typed; or, where others were found in their place, by sound, by spelling or by another name of
 * a person, those, with what of the typed ones is there: the article's page knows only what its address says.
 */
function wordsToMark({ card, titleParts, snippet }: SearchHit, parsed: ParsedQuery): string {
  if (parsed.clauses.length === 0) return '';
  const found = [...titleParts, ...snippet].filter(({ mark }) => mark).map(({ text }) => text);
  const finds = (query: ParsedQuery) => (text: string) => highlight(text, query, card.language).some(({ mark }) => mark);
  const isTyped = finds(parsed);
  const others = new Map(found.filter((text) => !isTyped(text)).map((text) => [text.toLowerCase(), inQuotes(text)]));
  if (others.size === 0) return wantedWords(parsed);
  const typed = wantedTerms(parsed).filter((term) => found.some(finds(parseQuery(term, parsed.locale))));
  return [...typed, ...[...others.values()].slice(0, CARRIED)].join(' ');
}

/** A snippet by itself may run the other way than its article: a quotation is all that is seen of it. */
function extractOf(snippet: MarkedText, { card }: SearchHit): CardParts['extract'] {
  const text = snippet.map((part) => part.text).join('');
  const direction = textDirection(text, card.direction);
  const runs = <MarkedRuns parts={snippet} direction={direction} />;
  return direction === card.direction ? { text: runs } : { text: runs, direction, language: languageOf(text, direction) };
}

type HitsProps = { hits: readonly SearchHit[]; parsed: ParsedQuery; level: 2 | 3; chrome: Chrome };

function Hits({ hits, parsed, level, chrome }: HitsProps) {
  return (
    <ol className="card-list">
      {hits.map((hit) => {
        const { card, titleParts, snippet } = hit;
        const words = wordsToMark(hit, parsed);
        // A title without the word, or a text without a snippet, is shown as the card shows it.
        const parts: CardParts = {
          title: titleParts.length > 0 ? <Marked parts={titleParts} /> : undefined,
          extract: snippet.length > 0 ? extractOf(snippet, hit) : undefined,
          href: words === '' ? articleHref(chrome.locale, card.slug) : foundHref(chrome.locale, card.slug, words),
          withLanguage: true,
        };
        return (
          <li key={card.slug}>
            <ArticleCard card={card} chrome={chrome} parts={parts} level={level} />
          </li>
        );
      })}
    </ol>
  );
}

/** What the articles have that are found by another word than the one typed, said above them. */
function FoundOtherwise({ via, ...hits }: Omit<HitsProps, 'level'> & { via: NonNullable<SearchHit['via']> }) {
  const { t } = hits.chrome;
  return (
    <section className="found-otherwise" aria-labelledby={`found-by-${via}`}>
      <h2 id={`found-by-${via}`}>{t(`search.via.${via}.title`)}</h2>
      <p>{t(`search.via.${via}.says`)}</p>
      <Hits {...hits} level={3} />
    </section>
  );
}

/** The articles of this page of results: those that have the words first, then those that have words like them. */
export function SearchHits({ search, parsed, chrome }: { search: SearchView; parsed: ParsedQuery; chrome: Chrome }) {
  // Where the nearest spelling was searched instead, that was said of all of them.
  const isApart = (hit: SearchHit) => hit.via !== undefined && !(search.instead === 'spelling' && hit.via === 'spelling');
  const own = search.hits.filter((hit) => !isApart(hit));
  const apart = search.hits.filter(isApart);
  return (
    <>
      {own.length > 0 && <Hits hits={own} parsed={parsed} level={2} chrome={chrome} />}
      {(['sound', 'spelling'] as const).map((via) => {
        const hits = apart.filter((hit) => hit.via === via);
        return hits.length > 0 && <FoundOtherwise key={via} via={via} hits={hits} parsed={parsed} chrome={chrome} />;
      })}
    </>
  );
}
