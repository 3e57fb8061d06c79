/** Word's lists: paragraphs that say in their style which list they belong to, and have their mark as text. */

const LIST = /mso-list:\s*(l\d+)\s+level(\d+)/;
const NUMBERED = /^\s*\(?(?:\p{Nd}{1,4}|[a-z]{1,3}|[ivxlc]{1,6}|\p{L})[.)\-]/iu;

type Line = { element: Element; list: string; level: number; ordered: boolean; start: number };

/** A paragraph as a line of a list, its mark taken out of it. */
function lineOf(element: Element): Line | undefined {
  const [, list, level] = LIST.exec((element.getAttribute('style') ?? '').toLowerCase()) ?? [];
  if (list === undefined) return undefined;
  const mark = [...element.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''));
  const text = (mark?.textContent ?? '').replace(/\u00a0/g, ' ');
  mark?.remove();
  const digits = /\p{Nd}+/u.exec(text)?.[0] ?? '';
  return { element, list, level: Number(level), ordered: NUMBERED.test(text), start: Number(digits) || 1 };
}

/** Makes lists of Word's paragraphs, nested as their levels are. */
export function joinBrokenLists(root: Element): void {
  /** Lists that go on, from the outermost. */
  let open: { list: Element; name: string }[] = [];
  let last: Element | null = null;
  for (const element of [...root.querySelectorAll('p')]) {
    const line = lineOf(element);
    if (!line) continue;
    const before = element.previousElementSibling;
    if (before !== last || before === null) open = [];
    open.length = Math.min(open.length, line.level);
    if (open.length > 0 && open.length === line.level && open.at(-1)!.name !== line.list && open.length === 1) open = [];
    while (open.length < line.level) {
      const list = root.ownerDocument.createElement(line.ordered ? 'ol' : 'ul');
      if (line.ordered && line.start !== 1) list.setAttribute('start', String(line.start));
      const parent = open.at(-1)?.list;
      if (!parent) element.before(list);
      else {
        const item = parent.lastElementChild ?? parent.appendChild(root.ownerDocument.createElement('li'));
        item.append(list);
      }
      open.push({ list, name: line.list });
    }
    const item = root.ownerDocument.createElement('li');
    element.removeAttribute('style');
    open.at(-1)!.list.append(item);
    item.append(element);
    last = open[0]!.list;
  }
}
