import { centre } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { apply } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/** An annotation as `page.getAnnotations()` gives it. */
export type Annotation = { subtype?: unknown; url?: unknown; unsafeUrl?: unknown; rect?: unknown };

const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i;

/** Notes on every cluster the address of the link that covers it (ISO 32000-1, 12.5.6.5); only http, https and mail. */
export function withLinks(clusters: Cluster[], annotations: Annotation[], viewport: Matrix): void {
  const links = annotations.flatMap(({ subtype, url, unsafeUrl, rect }) => {
    const address = typeof url === 'string' ? url : unsafeUrl;
    if (subtype !== 'Link' || typeof address !== 'string' || !ADDRESS.test(address) || !Array.isArray(rect)) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect.map(Number);
    const [one, other] = [apply(viewport, x1, y1), apply(viewport, x2, y2)];
    const [left, right] = [Math.min(one[0], other[0]), Math.max(one[0], other[0])];
    const [top, bottom] = [Math.min(one[1], other[1]), Math.max(one[1], other[1])];
    return [{ address, left, right, top, bottom }];
  });
  if (links.length === 0) return;
  for (const cluster of clusters) {
    const [x, y] = [centre(cluster), cluster.base - 0.3 * cluster.size];
    const link = cluster.turn === 0 && links.find(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom);
    if (link) cluster.link = link.address;
  }
}
