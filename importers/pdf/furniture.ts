import type { Line } from './lines.ts';

type Page = { height: number; lines: Line[] };

/** Of the page's height, at the top and at the bottom. */
const MARGIN = 0.13;
/** Lines looked at on each edge. */
const LINES = 4;
/** The share of pages on which a line must come again; headers of left and right pages take turns. */
const REPEATED = 0.4;
/** Of the page's height: how far a running line may stand from where it stands on other pages. */
const SHIFT = 0.02;

const NUMBER = /\p{Nd}+|\b[ivxlc]+\b/giu;
/** `- 3 -`, `صفحه ۳ از ۱۰`, `Page 3 of 10`, `3/10` */
const PAGE_NUMBER =
  /^[\s\-–—|/()[\].]*(?:(?:\u0635\u0641\u062d[\u0647\u0629]\u0654?|\u0645\u062e|page|seite|p\.?|s\.?)\s*)?(?:\p{Nd}{1,4}|[ivxlc]{1,6})(?:\s*(?:\u0627\u0632|\u0644\u0647|of|von|\/)\s*\p{Nd}{1,4})?[\s\-–—|/()[\].]*$/iu;

/**
 * Tells page furniture from text: what comes again at the same height of many pages, and page numbers.
 * @returns the lines to leave out, and the text of the running ones, once each in reading order, numbers of pages taken out
 */
export function furnitureOf(pages: Page[]): { drop: Set<Line>; running: string[] } {
  const drop = new Set<Line>();
  const running = new Map<string, string>();
  const edges = pages.map(edgesOf);
  const places = new Map<string, { page: number; line: Line; at: number }[]>();
  edges.forEach((lines, page) => {
    for (const line of lines) {
      const key = keyOf(line);
      places.set(key, [...(places.get(key) ?? []), { page, line, at: line.base / (pages[page]?.height ?? 1) }]);
    }
  });
  for (const lines of edges) {
    for (const line of lines) {
      const found = places.get(keyOf(line)) ?? [];
      const at = found.find((one) => one.line === line)?.at ?? 0;
      const same = new Set(found.filter((one) => Math.abs(one.at - at) < SHIFT).map(({ page }) => page)).size;
      const repeats = pages.length > 1 && same >= Math.max(2, REPEATED * pages.length);
      const isNumber = PAGE_NUMBER.test(line.text);
      if (!repeats && !line.artifact) continue;
      drop.add(line);
      const text = line.text.replace(/\s+/g, ' ').trim();
      if (!isNumber && !running.has(keyOf(line))) running.set(keyOf(line), text);
    }
  }
  return { drop, running: [...running.values()].map((text) => withoutNumber(text)) };
}

/** What a page's number changes is the same. */
function keyOf({ text }: Line): string {
  return text.replace(NUMBER, '#').replace(/\s+/g, ' ');
}

function withoutNumber(text: string): string {
  return text
    .replace(/\s*[|–—-]?\s*(?:\u0635\u0641\u062d[\u0647\u0629]|page|seite)\s*\p{Nd}+(?:\s*(?:\u0627\u0632|of|von|\/)\s*\p{Nd}+)?\s*$/iu, '')
    .replace(/\s+\p{Nd}{1,3}$/u, '')
    .trim();
}

function edgesOf({ lines, height }: Page): Line[] {
  const inOrder = lines.toSorted((one, other) => one.base - other.base);
  const top = inOrder.filter((line) => line.base < MARGIN * height).slice(0, LINES);
  const bottom = inOrder.filter((line) => line.base > (1 - MARGIN) * height).slice(-LINES);
  return [...top, ...bottom];
}
