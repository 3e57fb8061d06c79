import { describe, expect, it } from 'vitest';
import { parseBody } from '../markup/parse.ts';
import type { SourceDocument } from './document.ts';
import { recogniseDocument } from './recognise-document.ts';

const english = { language: 'en', direction: 'ltr' } as const;
const documentOf = (markdown: string, more: Partial<SourceDocument> = {}): SourceDocument => ({
  body: parseBody(markdown, english),
  running: [],
  pictures: [],
  metadata: {},
  remarks: [],
  ...more,
});

describe('recogniseDocument', () => {
  it('adds the doubts about the source to the guesses', () => {
    const remark = { field: 'body', confidence: 0.4, snippet: '', reason: 'mixed-encoding' };
    expect(recogniseDocument(documentOf('# A\n\nB.', { remarks: [remark] }), []).guesses).toContainEqual(remark);
  });
});
