import { readXml } from '../xml/read-xml.ts';
import { isVerseName } from '../html/verse.ts';

/**
 * Paragraph and character styles that mean something, in mammoth's notation. Word keeps the English names of its own styles whatever
 * the language of the program (ECMA-376 part 1, 17.7.4.9); LibreOffice writes its own.
 */
export const STYLE_MAP: readonly string[] = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...['Quote', 'Intense Quote', 'Block Text', 'Quotations', 'Block Quotation', 'Blockquote', 'quote'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Illustration'] => p.caption:fresh",
  "p[style-name='Figure'] => p.caption:fresh",
  "r[style-name='Emphasis'] => em",
  "r[style-name='Subtle Emphasis'] => em",
  "r[style-name='Intense Emphasis'] => em",
  "r[style-name='Internet Link'] =>",
];

/** A rule for each paragraph style of the document that is named for verse. */
export function verseStyles(styles: string): string[] {
  const rules: string[] = [];
  if (styles === '') return rules;
  readXml(styles, 'styles.xml', {
    open: ({ name, attributes: { val = '' } }, path) => {
      const style = path.at(-2);
      if (name !== 'name' || style?.name !== 'style' || style.attributes.type !== 'paragraph' || !isVerseName(val)) return;
      rules.push(`p[style-name='${val.replace(/[\\']/g, '\\$&')}'] => div.verse > p:fresh`);
    },
  });
  return rules;
}
