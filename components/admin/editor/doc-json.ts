/** The editor's document as plain data: what ProseMirror calls a node's JSON. */
export type MarkJson = { type: string; attrs?: Record<string, unknown> };
export type NodeJson = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  marks?: MarkJson[];
  text?: string;
};

/** Article's language (BCP 47) and direction. */
export type TextContext = { language: string; direction: 'ltr' | 'rtl' };

export const attribute = (node: { attrs?: Record<string, unknown> }, name: string): string | undefined => {
  const value = node.attrs?.[name];
  return value === null || value === undefined || value === '' ? undefined : String(value);
};

/** Of the editor's own: no Markdown says them. */
const OWN = new Set(['piece', 'colspan', 'rowspan', 'colwidth']);

/** One text for equal nodes: attributes that say nothing left out, the rest in a fixed order. */
export function canonical(node: NodeJson): string {
  const attrs = (given: Record<string, unknown> = {}) =>
    Object.entries(given)
      .filter(([name, value]) => !OWN.has(name) && value !== null && value !== undefined && value !== false)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const marks = (given: MarkJson[] = []) => given.map((mark) => [mark.type, attrs(mark.attrs)]).sort();
  const plain = (each: NodeJson): unknown => [
    each.type,
    attrs(each.attrs),
    marks(each.marks),
    each.text ?? '',
    (each.content ?? []).map(plain),
  ];
  return JSON.stringify(plain(node));
}
