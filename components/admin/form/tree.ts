import { changedRows, type RowChange } from './rows.ts';

/** Reaching into the values of a form by a field's path: `mastheads.0.verses.1.first`. A path that leads nowhere finds nothing. */

export function valueIn(tree: unknown, path: string): unknown {
  let node = tree;
  for (const key of path.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as Record<string, unknown>)[key];
  }
  return node;
}

/** The same values with another one at the path; where the path leads nowhere, the values as they are. */
export function setIn<Tree>(tree: Tree, path: string, value: unknown): Tree {
  return valueIn(tree, path) === undefined ? tree : (replaced(tree, path.split('.'), value) as Tree);
}

function replaced(node: unknown, [key = '', ...rest]: string[], value: unknown): unknown {
  const child = (node as Record<string, unknown>)[key];
  const next = rest.length === 0 ? value : replaced(child, rest, value);
  return Array.isArray(node) ? node.with(Number(key), next) : { ...(node as object), [key]: next };
}

/**
 * The same values with a row added, removed or moved.
 * @param blanks the row that is added, by the path of its rows without numbers; null when the change concerns none of these
 */
export function withRows<Tree>(tree: Tree, change: RowChange, blanks: Readonly<Record<string, unknown>>): Tree | null {
  const kind = change.rows.replace(/\.\d+/g, '');
  const rows = valueIn(tree, change.rows);
  return Object.hasOwn(blanks, kind) && Array.isArray(rows)
    ? setIn(tree, change.rows, changedRows(rows as unknown[], change, blanks[kind]))
    : null;
}
