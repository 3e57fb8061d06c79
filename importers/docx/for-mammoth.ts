/** What mammoth would not see is put before it in words that it knows. */
import { readXml } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/read-xml.ts';

/** Name of the bookmark that marks a paragraph as right-to-left. */
export const DIRECTION_MARK = 'bayaz-right-to-left';

const isWord = ({ uri }: XmlElement) => uri.includes('wordprocessingml');
const isMath = ({ uri }: XmlElement) => uri.endsWith('/math');
/** ECMA-376 part 1, 17.17.4: an on-off property is on unless it says otherwise. */
const isOn = ({ attributes: { val } }: XmlElement) => val === undefined || !/^(?:0|false|off)$/.test(val);

/** Containers of runs that mammoth drops with all that they hold: their tags go, their runs stay. */
const TRANSPARENT = new Set(['fldSimple', 'dir', 'bdo', 'customXml', 'moveTo', 'ruby', 'rubyBase']);
const REPLACED: Record<string, string> = { cr: '<w:br/>', ptab: '<w:tab/>' };

/** Paragraph styles that are right-to-left, by their ids; '' is what a paragraph without a style is. */
export type RtlStyles = ReadonlySet<string>;

/** ECMA-376 part 1, 17.3.1.6 (bidi), by 17.7.2 also from the style that a style is based on and from the document's defaults. */
export function rtlStyles(styles: string): RtlStyles {
  type Style = { based?: string; isRtl?: boolean };
  const byId = new Map<string, Style>();
  let normal = '';
  let byDefault = false;
  if (styles !== '') {
    readXml(styles, 'styles.xml', {
      open: (element, path) => {
        const { name, attributes } = element;
        const style = path.findLast(({ name: around }) => around === 'style');
        if (name === 'style' && attributes.type === 'paragraph') {
          byId.set(attributes.styleId ?? '', {});
          if (attributes.default && isOn({ ...element, attributes: { val: attributes.default } })) normal = attributes.styleId ?? '';
        }
        const own = style && byId.get(style.attributes.styleId ?? '');
        if (name === 'basedOn' && own) own.based = attributes.val;
        if (name === 'bidi' && path.at(-2)?.name === 'pPr') {
          if (own) own.isRtl = isOn(element);
          else if (path.some(({ name: around }) => around === 'pPrDefault')) byDefault = isOn(element);
        }
      },
    });
  }
  const isRtl = (id: string | undefined, seen: ReadonlySet<string>): boolean => {
    const style = id === undefined || seen.has(id) ? undefined : byId.get(id);
    return style ? (style.isRtl ?? isRtl(style.based, new Set([...seen, id ?? '']))) : byDefault;
  };
  const rtl = new Set([...byId.keys()].filter((id) => isRtl(id, new Set())));
  if (isRtl(normal, new Set())) rtl.add('');
  return rtl;
}

type Edit = { start: number; end: number; text: string };

/**
 * The XML of a part for mammoth: paragraphs that run right to left marked by a bookmark, runs that it would lose with their container
 * (fields, embeddings of direction, formulas) freed of it. No character of the text is touched.
 */
export function forMammoth(xml: string, part: string, rightToLeft: RtlStyles): string {
  const edits: Edit[] = [];
  const replace = ({ start, end }: { start: number; end: number }, text: string) => edits.push({ start, end, text });
  const paragraphs: { isRtl: boolean; at: number }[] = [];
  readXml(xml, part, {
    open: (element, path) => {
      const { name, end, attributes } = element;
      const paragraph = paragraphs.at(-1);
      if (isMath(element)) replace(element, name === 't' ? '<w:r><w:t xml:space="preserve">' : '');
      if (!isWord(element)) return;
      if (name === 'p' && !element.isSelfClosing) paragraphs.push({ isRtl: rightToLeft.has(''), at: end });
      const inProperties = path.at(-2)?.name === 'pPr' && path.at(-3)?.name === 'p';
      if (paragraph && inProperties && name === 'pStyle') paragraph.isRtl = rightToLeft.has(attributes.val ?? '');
      if (paragraph && inProperties && name === 'bidi') paragraph.isRtl = isOn(element);
      if (TRANSPARENT.has(name)) replace(element, '');
      else if (REPLACED[name] && path.at(-2)?.name === 'r') replace(element, REPLACED[name]);
    },
    close: (element, path, end) => {
      const { name, isSelfClosing } = element;
      const start = xml.lastIndexOf('<', end - 1);
      if (isMath(element) && !isSelfClosing) replace({ start, end }, name === 't' ? '</w:t></w:r>' : '');
      if (!isWord(element)) return;
      if (TRANSPARENT.has(name) && !isSelfClosing) replace({ start, end }, '');
      else if (REPLACED[name] && !isSelfClosing && path.at(-2)?.name === 'r') replace({ start, end }, '');
      const paragraph = paragraphs.at(-1);
      if (paragraph && name === 'pPr' && path.at(-2)?.name === 'p') paragraph.at = end;
      if (name === 'p' && !isSelfClosing && paragraphs.pop()?.isRtl && paragraph) {
        replace({ start: paragraph.at, end: paragraph.at }, `<w:bookmarkStart w:id="0" w:name="${DIRECTION_MARK}"/>`);
      }
    },
  });
  let edited = '';
  let done = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
    edited += xml.slice(done, start) + text;
    done = end;
  }
  return edited + xml.slice(done);
}
