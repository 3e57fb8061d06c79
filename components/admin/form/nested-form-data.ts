/** What a form's fields hold, put together by their names: `verses.0.first` is the field `first` of the first verse. */
export type FormTree = string | FormTree[] | { [key: string]: FormTree };
export type FormFields = { [key: string]: FormTree };

type Branch = Map<string, Branch | string>;

/** Deeper names, and rows beyond this number, are nobody's form of ours. */
const DEEPEST = 6;
const MOST_ROWS = 500;

/**
 * Reads the text fields of a form. Rows come in the order of their numbers, whatever numbers are missing; files and the fields
 * that the framework adds (`$ACTION…`) are left out. Line ends are made LF: browsers send CRLF, whatever was typed (HTML,
 * "multipart/form-data encoding algorithm"). Of two fields of one name the last counts.
 */
export function nestedFormData(data: FormData): FormFields {
  const root: Branch = new Map();
  for (const [name, value] of data.entries()) {
    if (typeof value === 'string' && !name.startsWith('$')) plant(root, name.split('.'), value.replaceAll('\r\n', '\n'));
  }
  const tree = grown(root);
  return typeof tree === 'string' || Array.isArray(tree) ? {} : tree;
}

function plant(root: Branch, path: string[], value: string): void {
  if (path.length > DEEPEST || path.some((key) => Number(key) >= MOST_ROWS)) return;
  let branch = root;
  for (const key of path.slice(0, -1)) {
    const next = branch.get(key);
    if (typeof next === 'string') return;
    const child: Branch = next ?? new Map();
    branch.set(key, child);
    branch = child;
  }
  branch.set(path.at(-1) ?? '', value);
}

function grown(node: Branch | string): FormTree {
  if (typeof node === 'string') return node;
  const entries = [...node].map(([key, child]) => [key, grown(child)] as const);
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child);
  }
  return Object.fromEntries(entries);
}

/** The text at a place; '' where there is none. */
export const textAt = (fields: FormFields, key: string): string => {
  const value = fields[key];
  return typeof value === 'string' ? value : '';
};

/** The rows at a place, each as its fields; none where there are none. */
export const rowsAt = (fields: FormFields, key: string): FormFields[] => {
  const value = fields[key];
  return Array.isArray(value) ? value.filter((row): row is FormFields => typeof row === 'object' && !Array.isArray(row)) : [];
};

/** The fields under a name. */
export const fieldsAt = (fields: FormFields, key: string): FormFields => {
  const value = fields[key];
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
};
