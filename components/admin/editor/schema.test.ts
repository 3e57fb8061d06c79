import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, type NodeJson } from './doc-json.ts';
import { docOf } from './markdown-doc.ts';
import { SCHEMA } from './schema.ts';

const CONTEXT = { language: 'fa-AF', direction: 'rtl' } as const;
const schema = getSchema(SCHEMA);
const BLOCKS = fc.constantFrom(
  ...[
    'سلام **بر** شما[^1]',
    '# a',
    '> - b\n>\n>   c',
    '1. a\n2.',
    '-',
    '7) a',
    '| a | b |\n|:-:|-|\n| c |',
    '***',
    '```\nx\n```',
    '```js\nx\n```',
  ],
  ...[
    ':::verse\na | b\n\nc\n:::',
    ':::verse\n:::',
    ':::figure{src="a.png" alt="" credit="c"}\na\\\nb\n:::',
    '[^1]: note\n\n    > q',
    '[a]: b',
  ],
  ...[
    ':::ltr{lang=de}\n> سلام\n:::',
    '[a](https://b.c "d") `code` ~~x~~',
    'a ![b](c.png) d',
    '>',
    '[^2]:',
    '<b>x</b>',
    '[x](javascript:y)',
  ],
);

describe("the editor's schema", () => {
  it('takes whatever the Markdown was read as, and gives it back the same', () => {
    fc.assert(
      fc.property(fc.array(BLOCKS, { maxLength: 8 }), (blocks) => {
        const { doc } = docOf(blocks.join('\n\n'), CONTEXT);
        const node = schema.nodeFromJSON(doc);
        node.check();
        expect(canonical(node.toJSON() as NodeJson)).toBe(canonical(doc));
      }),
      { numRuns: 150 },
    );
  });
});
