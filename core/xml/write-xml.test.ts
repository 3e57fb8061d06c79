import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { ANY_TEXT } from '../../test/any-text.ts';
import { element, leaf, leafIf, xmlDocument } from './write-xml.ts';

/** What a reader of XML gets of a text and of an attribute. @throws where it is not well-formed */
function read(xml: string): { text: string; attribute?: string } {
  const parser = new SaxesParser();
  let text = '';
  let attribute: string | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (piece) => (text += piece));
  parser.on('opentag', ({ attributes }) => (attribute ??= attributes.said));
  parser.write(xml).close();
  // The line's end after the root is told as text, too.
  return { text: text.slice(1, -1), attribute };
}

describe('write-xml', () => {
  it('gives any text and any attribute back, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        const held = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD');
        expect(read(xmlDocument(leaf('a', text, { said: text })))).toEqual({ text: held, attribute: held });
      }),
    );
  });

  it('nests, closes what is empty, and leaves out what is not there', () => {
    expect(element('a', { b: 1, c: undefined }, [leafIf('d', ''), leafIf('d', undefined), leaf('e', '<&>"')])).toBe(
      '<a b="1"><e>&lt;&amp;&gt;"</e></a>',
    );
    expect(element('a', { b: '"<\n' })).toBe('<a b="&quot;&lt;&#10;"/>');
  });
});
