import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Direction } from '../../core/markup/tree.ts';
import { attached } from './attach.ts';
import { isSpace } from './cluster.ts';
import type { Cluster, Face } from './cluster.ts';
import { drawnOn } from './clusters.ts';
import type { Font } from './clusters.ts';
import { directionOf, linesOf } from './lines.ts';
import type { Line, LineOptions } from './lines.ts';
import { withLinks } from './links.ts';
import type { Annotation } from './links.ts';
import { matrixOf } from './matrix.ts';
import type { PageBlock } from './page-block.ts';
import type { Pictures } from './pictures.ts';
import { taggedBlocks } from './tags.ts';
import type { TagNode } from './tags.ts';

/** What is known of the program that made the file. */
export type Maker = Pick<LineOptions, 'kashidaGlyphs' | 'partScripts'>;

export type PageContent = {
  height: number;
  direction: Direction;
  /** As the tags have it; none where there are none to believe. */
  tagged: PageBlock[];
  /** What stands in no tag, from top to bottom, cut at wide gaps. */
  lines: Line[];
  /** Lines that are turned against the page. */
  turned: Line[];
  pictures: Extract<PageBlock, { kind: 'picture' }>[];
};

/** How long an image may take to come, in milliseconds. */
const IMAGE_WAIT = 5000;

/** One page: its letters as lines, its tags, its links, its pictures. */
export async function readPage(page: PDFPageProxy, pictures: Pictures, maker: Maker): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const matrix = matrixOf(viewport.transform);
  // 0: annotations' own appearances are not drawn.
  const operators = await page.getOperatorList({ annotationMode: 0 });
  const drawn = drawnOn(operators, matrix, fontsOf(page));
  const all = attached(
    drawn.clusters.filter((cluster) => isOnPage(cluster, viewport)),
    maker,
  );
  withLinks(all, (await page.getAnnotations()) as Annotation[], matrix);
  const upright = mainTurn(all);
  const clusters = all.filter(({ turn }) => turn === upright);
  const direction = directionOf(clusters, directionOf(clusters.slice(0, 200), 'rtl'));
  const options = { direction: majority(clusters, direction), cut: true, ...maker };
  const tree = (await page.getStructTree()) as TagNode | null;
  const tagged = taggedBlocks(tree, clusters, options);
  const shown: PageContent['pictures'] = [];
  for (const drawing of drawn.drawings) {
    const name = await pictures.add(drawing, (id) => imageOf(page, id), viewport);
    if (name !== null) shown.push({ kind: 'picture', name, top: drawing.top });
  }
  const alternatives = tree ? alternativesIn(tree) : [];
  if (alternatives.length === shown.length) shown.forEach((picture, index) => Object.assign(picture, altOf(alternatives[index])));
  return {
    height: viewport.height,
    direction: options.direction,
    tagged: tagged?.blocks ?? [],
    lines: linesOf(tagged?.rest ?? clusters, options),
    turned: ([0, 1, 2, 3] as const)
      .filter((turn) => turn !== upright)
      .flatMap((turn) =>
        linesOf(
          all.filter((cluster) => cluster.turn === turn),
          options,
        ),
      ),
    pictures: shown,
  };
}

function majority(clusters: Cluster[], usual: Direction): Direction {
  const letters = clusters.filter(({ text }) => /\p{L}/u.test(text));
  const rightToLeft = letters.filter(({ text }) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)).length;
  return letters.length === 0 ? usual : 2 * rightToLeft >= letters.length ? 'rtl' : 'ltr';
}

function isOnPage({ turn, left, right, base }: Cluster, { width, height }: { width: number; height: number }): boolean {
  return turn !== 0 || (right > 0 && left < width && base > 0 && base < height + 2);
}

function mainTurn(clusters: Cluster[]): Cluster['turn'] {
  const counts = [0, 0, 0, 0];
  for (const { turn, text } of clusters) if (!isSpace(text)) counts[turn] = (counts[turn] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts)) as Cluster['turn'];
}

function fontsOf(page: PDFPageProxy): (name: string) => Font {
  const fonts = new Map<string, Font>();
  return (name) => {
    const known = fonts.get(name);
    if (known) return known;
    const data: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const font = fontOf(data);
    fonts.set(name, font);
    return font;
  };
}

function fontOf(data: unknown): Font {
  const { name, fontMatrix, bold, italic, black } = (data ?? {}) as Record<string, unknown>;
  const printed = typeof name === 'string' ? name : '';
  const face: Face = {
    name: printed,
    bold: bold === true || black === true || /bold|black|heavy|[-,]bd|semibold|titr/i.test(printed),
    italic: italic === true || /italic|oblique/i.test(printed),
  };
  return { face, scale: matrixOf(fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0])[0] };
}

async function imageOf(page: PDFPageProxy, id: string): Promise<unknown> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
  if (objects.has(id)) return objects.get(id);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), IMAGE_WAIT);
    objects.get(id, (data: unknown) => {
      clearTimeout(timer);
      resolve(data);
    });
  });
}

function alternativesIn(node: TagNode): (string | undefined)[] {
  return [...(node.role === 'Figure' ? [node.alt] : []), ...(node.children ?? []).flatMap(alternativesIn)];
}

function altOf(alt: string | undefined): { alt?: string } {
  return alt?.trim() ? { alt: alt.trim() } : {};
}
