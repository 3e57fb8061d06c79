import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOUBT } from '../article/guess.ts';
import { parseBody } from '../markup/parse.ts';
import type { Block } from '../markup/tree.ts';
import type { SourceDocument } from './document.ts';
import expected from './golden/afgazad-2024-10-20/expected.json' with { type: 'json' };
import { afgazad, rana } from './golden/sites.ts';
import { recogniseDocument } from './recognise-document.ts';
import { recognise } from './recognise.ts';

const english = { language: 'en', direction: 'ltr' } as const;
const PROSE = `${'Every spring the river below our village chooses another bed, and nobody asks why. '.repeat(4).trim()}`;

const documentOf = (markdown: string, more: Partial<SourceDocument> = {}): SourceDocument => ({
  body: parseBody(markdown, english),
  running: [],
  pictures: [],
  metadata: {},
  remarks: [],
  ...more,
});
const guessFor = ({ guesses }: ReturnType<typeof recogniseDocument>, field: string) => guesses.find((guess) => guess.field === field);

describe('recogniseDocument', () => {
  it('adds the doubts about the source to the guesses', () => {
    const remark = { field: 'body', confidence: 0.4, snippet: '', reason: 'mixed-encoding' };
    expect(recogniseDocument(documentOf('# A\n\nB.', { remarks: [remark] }), []).guesses).toContainEqual(remark);
  });

  it('takes the heading of the first degree for the title, wherever the byline stands', () => {
    const read = recogniseDocument(documentOf(`By Sadaf Rahimi\n\n# The river\n\n${PROSE}\n\n## Its bed\n\n${PROSE}`), []);
    expect(read.draft).toMatchObject({ title: 'The river', contributors: [{ credited: 'Sadaf Rahimi', role: 'author' }] });
    expect(read.draft.body).toBe(`${PROSE}\n\n## Its bed\n\n${PROSE}\n`);
    expect(guessFor(read, 'title')).toMatchObject({ reason: 'heading', confidence: 0.97 });
  });

  it('keeps tables, lists, links, emphasis and notes', () => {
    const blocks = [
      `${PROSE} A *word* and a [link](https://a.example/b).[^1]`,
      '| a | b |\n| --- | --- |\n| c | d |',
      '- e\n- f\n\n  g',
      '> h',
      PROSE,
      '[^1]: The note, with **weight**.',
    ];
    const read = recogniseDocument(documentOf(`# The river\n\n${blocks.join('\n\n')}`), []);
    expect(parseBody(read.draft.body, english)).toEqual(parseBody(blocks.join('\n\n'), english));
  });

  it('puts a caption and its credit to the picture above it', () => {
    const read = recogniseDocument(
      documentOf(`# The river\n\n${PROSE}\n\n![](1.png)\n\nThe *bridge* in May. (Karim Sultani, AFP)\n\n${PROSE}`),
      [],
    );
    expect(read.draft.body).toContain(':::figure{src="1.png" credit="Karim Sultani, AFP"}\nThe *bridge* in May.\n:::');
  });

  it('reads the masthead from a running head, which leaves no trace in the text', () => {
    const running = ['افغانستان آزاد – آزاد افغانستان', 'AA-AA', 'www.afgazad.com', 'Chapter'];
    const read = recogniseDocument(documentOf(`# The river\n\n${PROSE}`, { running }), [rana, afgazad]);
    expect(read.draft.site).toBe('afgazad');
    expect(read.masthead).toMatchObject({ monogram: 'AA-AA', addresses: { web: 'www.afgazad.com' } });
    expect(read.draft.body).toBe(`${PROSE}\n`);
  });

  it('fills from the file what the page leaves open, with a doubt', () => {
    const metadata = {
      author: 'Sadaf Rahimi',
      siteName: 'The Valley',
      url: 'https://valley.example/river',
      created: '2024-05-01T10:00:00Z',
    };
    const read = recogniseDocument(documentOf(`# The river\n\n${PROSE}`, { metadata }), []);
    expect(read.draft.contributors).toEqual([{ credited: 'Sadaf Rahimi', role: 'author' }]);
    expect(read.draft.appearances).toMatchObject([{ outlet: 'The Valley', url: metadata.url, dateIso: '2024-05-01', role: 'original' }]);
    for (const field of ['contributors.0', 'appearances.0.outlet', 'appearances.0.dateLiteral'])
      expect(guessFor(read, field)).toMatchObject({ reason: 'file-metadata' });
    expect(guessFor(read, 'contributors.0')?.confidence).toBeLessThan(DOUBT);
  });

  it('lets the page speak before the file', () => {
    const read = recogniseDocument(
      documentOf(`# The river\n\nBy Sadaf Rahimi\n\n${PROSE}`, { metadata: { title: 'Document1', author: 'Toshiba' } }),
      [],
    );
    expect(read.draft).toMatchObject({ title: 'The river', contributors: [{ credited: 'Sadaf Rahimi' }] });
  });
});

/** The first document, as a word processor would hold it. */
const seed = new URL('../../../shared/seeds/000_95bbf7e2140a420c.txt', import.meta.url);

if (existsSync(seed)) {
  describe('the first document, as blocks', () => {
    const text = readFileSync(seed, 'utf8');
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const headEnd = lines.findIndex((line) => line.includes('@')) + 1;
    const title = expected.draft.title;
    const titleParts = lines.findIndex((line) => line.startsWith('Between Russia'));
    const captions = expected.figures.map(({ captionBegins }) => captionBegins);
    const blocks = lines.slice(headEnd).flatMap((line, index): Block[] => {
      const [block] = parseBody(line, english).blocks;
      if (!block) return [];
      if (index + headEnd === titleParts) return parseBody(`# ${line}`, english).blocks;
      const number = captions.findIndex((begins) => line.startsWith(begins));
      return number < 0 ? [block] : [{ type: 'figure', direction: 'ltr', source: `${number + 1}.png`, caption: [] }, block];
    });
    const source: SourceDocument = {
      body: { blocks, notes: [] },
      running: lines.slice(0, headEnd),
      pictures: captions.map((_, index) => ({ name: `${index + 1}.png`, bytes: new Uint8Array(), mediaType: 'image/png' })),
      metadata: { title: 'Document1', author: 'Toshiba', language: 'en-US', created: '2024-10-20T00:00:00Z' },
      remarks: [],
    };
    const read = recogniseDocument(source, [rana, afgazad]);
    const fromText = recognise(text, [rana, afgazad]);

    it('has every field of its record', () => {
      const { body: _body, ...draft } = read.draft;
      const { body: _text, ...same } = fromText.draft;
      expect(draft).toEqual(same);
      expect(read.draft.title).toBe(title);
      expect(read.masthead).toEqual(expected.masthead);
    });
    it('has the same text, with its pictures', () => {
      const blocksOf = (body: string) => parseBody(body, english).blocks;
      const withoutPictures = blocksOf(read.draft.body).map((block) => {
        if (block.type !== 'figure') return block;
        const { source: _source, ...figure } = block;
        return figure;
      });
      expect(withoutPictures).toEqual(blocksOf(fromText.draft.body));
      expect(blocksOf(read.draft.body).flatMap((block) => (block.type === 'figure' ? [block.source] : []))).toEqual([
        '1.png',
        '2.png',
        '3.png',
      ]);
    });
    it('asks about nothing', () => {
      const doubts = read.guesses.filter(({ confidence }) => confidence < DOUBT).map(({ field }) => field);
      expect(doubts).toEqual([]);
    });
  });
}
