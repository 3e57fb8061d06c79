import { describe, expect, it } from 'vitest';
import { fieldsAt, nestedFormData, rowsAt, textAt } from './nested-form-data.ts';

function form(...fields: [string, string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe('nestedFormData', () => {
  it('puts rows together by their names', () => {
    const data = form(['title', 'T'], ['rows.0.name', 'a'], ['rows.0.role', 'author'], ['rows.1.name', 'b']);
    expect(nestedFormData(data)).toEqual({ title: 'T', rows: [{ name: 'a', role: 'author' }, { name: 'b' }] });
  });
  it('orders rows by number, with gaps', () => {
    expect(nestedFormData(form(['r.10.v', 'ten'], ['r.2.v', 'two']))).toEqual({ r: [{ v: 'two' }, { v: 'ten' }] });
  });
  it('keeps rows within rows', () => {
    expect(nestedFormData(form(['m.0.verses.0.first', 'x']))).toEqual({ m: [{ verses: [{ first: 'x' }] }] });
  });
  it('undoes the line ends of the encoding', () => {
    expect(nestedFormData(form(['body', 'a\r\nb\r\n\r\nc']))).toEqual({ body: 'a\nb\n\nc' });
  });
  it('leaves out files and what the framework adds', () => {
    expect(nestedFormData(form(['file', new Blob(['x'])], ['$ACTION_ID_1', 'x'], ['title', 't']))).toEqual({ title: 't' });
  });
  it('takes no name for more than a name', () => {
    const tree = nestedFormData(
      form(['__proto__.polluted', 'yes'], ['title', 'x'], ['title.deeper', 'y'], ['r.999999.v', 'far'], ['a.b.c.d.e.f.g', 'deep']),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(tree.title).toBe('x');
    expect(tree.r).toBeUndefined();
    expect(tree.a).toBeUndefined();
  });
});

describe('textAt, rowsAt, fieldsAt', () => {
  const tree = nestedFormData(form(['title', 'x'], ['rows.0.name', 'a'], ['names.fa', 'ن']));
  it('find what is there', () => {
    expect(textAt(tree, 'title')).toBe('x');
    expect(rowsAt(tree, 'rows')).toEqual([{ name: 'a' }]);
    expect(fieldsAt(tree, 'names')).toEqual({ fa: 'ن' });
  });
  it('are empty where it is something else', () => {
    expect(textAt(tree, 'rows')).toBe('');
    expect(rowsAt(tree, 'title')).toEqual([]);
    expect(fieldsAt(tree, 'rows')).toEqual({});
  });
});
