import type { Couplet } from '../article/model.ts';
import { addressKey } from './addresses.ts';
import { similarity } from './fuzzy.ts';
import { likestVerse, VERSE_RESEMBLES } from './masthead-verses.ts';
import type { Reason } from './reading.ts';
import type { KnownSite } from './types.ts';

/** Two spellings of one name, or one name as OCR left it. */
export const NAME_RESEMBLES = 0.8;
const ADDRESS_RESEMBLES = 0.85;

/** What was printed at the head of a document. */
type Printed = { names: string[]; monogram?: string; verses: Couplet[]; addresses: string[] };

export type SiteMatch = { site: KnownSite; confidence: number; reason: Reason };

/** How sure one kind of evidence makes us, when it stands alone. */
const WEIGHT = { address: 0.97, likeAddress: 0.75, name: 0.85, likeName: 0.6, verse: 0.9, likeVerse: 0.7, monogram: 0.3 } as const;
/** Below this, what was found is an accident. */
const LEAST = 0.55;

/**
 * The known site whose masthead this is: by its addresses, or by name, couplets and monogram although letters were misread.
 * Evidence adds up as independent witnesses do: 1 - Π(1 - weight).
 */
export function matchSite(printed: Printed, known: readonly KnownSite[]): SiteMatch | null {
  const matches = known.map((site) => weigh(printed, site)).sort((a, b) => b.confidence - a.confidence);
  const [best, second] = matches;
  if (!best || best.confidence < LEAST) return null;
  const contested = second !== undefined && second.confidence > best.confidence - 0.1;
  return contested ? { ...best, confidence: Math.min(best.confidence, 0.5), reason: 'several-sites' } : best;
}

function weigh(printed: Printed, site: KnownSite): SiteMatch {
  const addresses = bestOf(printed.addresses, site.addresses, similarAddresses);
  const names = bestOf(printed.names, site.names, (a, b) => similarity(a, b, NAME_RESEMBLES));
  const verse = Math.max(0, ...printed.verses.map((couplet) => likestVerse(couplet, site.verses)));
  const monogram = printed.monogram !== undefined && site.monograms.includes(printed.monogram);
  const evidence: { weight: number; reason: Reason }[] = [
    { weight: step(addresses, ADDRESS_RESEMBLES, WEIGHT.likeAddress, WEIGHT.address), reason: 'address-matches' },
    { weight: step(names, NAME_RESEMBLES, WEIGHT.likeName, WEIGHT.name), reason: 'name-resembles' },
    { weight: step(verse, VERSE_RESEMBLES, WEIGHT.likeVerse, WEIGHT.verse), reason: 'verse-resembles' },
    { weight: monogram ? WEIGHT.monogram : 0, reason: 'name-resembles' },
  ];
  const strongest = evidence.reduce((a, b) => (b.weight > a.weight ? b : a));
  return { site, confidence: 1 - evidence.reduce((doubt, { weight }) => doubt * (1 - weight), 1), reason: strongest.reason };
}

const step = (likeness: number, least: number, alike: number, same: number): number =>
  likeness >= 0.98 ? same : likeness >= least ? alike : 0;

/** Mail boxes at a common provider are told apart by what stands before the @, which the key keeps. */
function similarAddresses(a: string, b: string): number {
  const [left, right] = [addressKey(a), addressKey(b)];
  if (left === right) return 1;
  // Not quite the same letters is never certainty: other.com and othar.com may both exist.
  return Math.min(0.97, similarity(left, right, ADDRESS_RESEMBLES));
}

function bestOf(printed: readonly string[], known: readonly string[], compare: (a: string, b: string) => number): number {
  return Math.max(0, ...printed.flatMap((a) => known.map((b) => compare(a, b))));
}
