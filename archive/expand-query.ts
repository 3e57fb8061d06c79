import 'server-only';
import { clauseMatch, termMatch } from '../core/search/fts-match.ts';
import type { ParsedQuery, Term } from '../core/search/query.ts';
import { wordTerms } from '../core/search/query-terms.ts';
import { soundsAlike, THRESHOLD } from '../core/search/skeleton.ts';
import { editDistance, nearest, slipsAllowed } from '../core/search/spelling.ts';
import { keysBySound, keysBySpelling } from '../core/search/vocabulary.ts';
import { countMatches } from '../db/sqlite/search-index.ts';
import { tokensByKeys } from '../db/sqlite/vocabulary.ts';
import type { Archive } from './archive.ts';

/** Words added to one that was typed. */
const MOST_ADDED = 4;
/** Words looked at that share keys with the one typed: a sound has some hundred in a small archive already. */
const CANDIDATES = 2_000;
/** A shorter word sounds like too many others («آب», ob). */
const SHORTEST_SOUND = 3;
/** Counting how often a candidate stands in the archive ends here. */
const COUNTED = 1_000;
/** A word that fewer articles hold than this may be a slip that somebody else made too: a commoner neighbour is offered, not searched. */
const DOUBTFUL = 3;
/** How many times more articles the offered word must be in. */
const COMMONER = 20;

export type ExpandedQuery = {
  /** The query with what was added to its clauses (`via`). */
  parsed: ParsedQuery;
  /** Words of the query that no article has, or hardly one, with what may have been meant. */
  corrections: { term: Term; word: string }[];
};

/**
 * Adds to each word that was typed the words of the other script that sound like it, and to a word that no article has those that are
 * spelled nearly so. Phrases, beginnings and what is excluded stay as typed.
 */
export function expandQuery(archive: Archive, parsed: ParsedQuery): ExpandedQuery {
  const corrections: ExpandedQuery['corrections'] = [];
  const clauses = parsed.clauses.map((clause) => {
    const [term] = clause;
    const typed = term && clause.length === 1 ? singleToken(term) : undefined;
    if (!term || typed === undefined) return clause;
    const documents = countMatches(archive.db.search, clauseMatch(clause), COUNTED);
    const sounding = soundAlikes(archive, typed).map((word) => added(term, word, 'sound'));
    if (documents > DOUBTFUL || sounding.length > 0) return [...clause, ...sounding.flat()];
    const near = nearlySpelled(archive, typed);
    const [best] = near;
    if (documents > 0) {
      if (best && best.documents >= documents * COMMONER) corrections.push({ term, word: best.token });
      return clause;
    }
    if (best) corrections.push({ term, word: best.token });
    return [...clause, ...near.flatMap(({ token }) => added(term, token, 'spelling'))];
  });
  return { parsed: { ...parsed, clauses }, corrections };
}

/** The one token of a plain word: as folded, where its endings are gone, else as written, ZWNJ or not. */
function singleToken({ kind, prefix, exact, folded }: Term): string | undefined {
  if (kind !== 'word' || prefix) return undefined;
  return [...folded, ...exact].find((reading) => reading.length === 1)?.[0];
}

const added = ({ start, end }: Term, word: string, via: 'sound' | 'spelling'): Term[] =>
  wordTerms({ text: word, at: start }, false, new Set()).map((term) => ({ ...term, start, end, via }));

function soundAlikes(archive: Archive, typed: string): string[] {
  if ([...typed].length < SHORTEST_SOUND) return [];
  const candidates = tokensByKeys(archive.db.search, keysBySound(typed), CANDIDATES)
    .filter((token) => isLatin(token) !== isLatin(typed))
    .map((token) => ({ token, likeness: soundsAlike(typed, token) }))
    .filter(({ likeness }) => likeness >= THRESHOLD)
    .sort((one, other) => other.likeness - one.likeness);
  return candidates
    .filter(({ token }) => isThere(archive, token))
    .slice(0, MOST_ADDED)
    .map(({ token }) => token);
}

function nearlySpelled(archive: Archive, typed: string): { token: string; documents: number }[] {
  const candidates = tokensByKeys(archive.db.search, keysBySpelling(typed), CANDIDATES);
  const near = candidates.filter((token) => editDistance(typed, token, slipsAllowed(typed)) < Infinity);
  const counted = near.map((token) => ({ token, documents: documentsOf(archive, token) }));
  return nearest(
    typed,
    counted.filter(({ documents }) => documents > 0),
    MOST_ADDED,
  );
}

const isLatin = (word: string): boolean => /\p{Script=Latin}/u.test(word);
const isThere = (archive: Archive, word: string): boolean => documentsOf(archive, word) > 0;

function documentsOf(archive: Archive, word: string): number {
  const matches = wordTerms({ text: word, at: 0 }, false, new Set()).map(termMatch);
  return matches.length === 1 ? countMatches(archive.db.search, matches[0] ?? '', COUNTED) : 0;
}
