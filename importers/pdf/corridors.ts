import { isSpace } from './cluster.ts';
import type { Cluster } from './cluster.ts';

/** Of an em: the narrowest free strip between two columns. */
const NARROWEST = 0.7;
/** Lines with letters on both sides of it, one below the other: in running text gaps do not stand so. */
const LINES = 5;

type Strip = { from: number; to: number; rows: number[]; both: number };

/**
 * Where columns stand closer together than cells do: the strips that stay free over several lines.
 * @param rows clusters of each line from left to right
 * @returns for each line the places at which it is to be cut
 */
export function corridors(rows: Cluster[][]): number[][] {
  const cuts: number[][] = rows.map(() => []);
  let open: Strip[] = [];
  const close = (strip: Strip) => {
    if (strip.both >= LINES) for (const row of strip.rows) cuts[row]?.push((strip.from + strip.to) / 2);
  };
  rows.forEach((row, index) => {
    const ink = row.filter(({ text }) => !isSpace(text));
    const [first] = ink;
    if (!first) return;
    const em = first.size;
    const gaps = gapsOf(ink);
    const next: Strip[] = [];
    for (const strip of open) {
      const kept = gaps
        .map((gap) => ({ from: Math.max(gap.from, strip.from), to: Math.min(gap.to, strip.to) }))
        .find(({ from, to }) => to - from >= NARROWEST * em);
      if (!kept) close(strip);
      else {
        const hasBoth = ink.some(({ right }) => right <= kept.from + 0.01) && ink.some(({ left }) => left >= kept.to - 0.01);
        next.push({ ...kept, rows: [...strip.rows, index], both: strip.both + (hasBoth ? 1 : 0) });
      }
    }
    for (const gap of gaps) {
      const isInside = gap.from > -Infinity && gap.to < Infinity;
      const isKnown = next.some((strip) => strip.from < gap.to && strip.to > gap.from);
      if (isInside && !isKnown && gap.to - gap.from >= NARROWEST * em) next.push({ ...gap, rows: [index], both: 1 });
    }
    open = next;
  });
  open.forEach(close);
  return cuts;
}

/** What is free between the letters, and on both sides of the line. */
function gapsOf(ink: Cluster[]): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  let right = -Infinity;
  for (const cluster of ink) {
    if (cluster.left > right) gaps.push({ from: right, to: cluster.left });
    right = Math.max(right, cluster.right);
  }
  return [...gaps, { from: right, to: Infinity }];
}
