import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOUBT } from '../article/guess.ts';
import { parseBody } from '../markup/parse.ts';
import { plainText } from '../markup/plain-text.ts';
import type { Block, Inline } from '../markup/tree.ts';
import expected from './golden/afgazad-2024-10-20/expected.json' with { type: 'json' };
import { afgazad, rana } from './golden/sites.ts';
import { recognise } from './recognise.ts';

/*
 * The first document, read in place. Its sentences are its author's: what is expected of them is kept as lengths and hashes, taken
 * from the source by hand. The promises themselves are kept by the cases of golden.test.ts, which need no such file.
 */
const seed = new URL('../../../shared/seeds/000_95bbf7e2140a420c.txt', import.meta.url);

const blockText = (block: Block): string => plainText({ blocks: [block], notes: [] });
const digest = (text: string) => ({ length: text.length, sha256: createHash('sha256').update(text).digest('hex') });

function inlinesOf(blocks: Block[]): Inline[] {
  const below = (inlines: Inline[]): Inline[] =>
    inlines.flatMap((inline) => [inline, ...('children' in inline ? below(inline.children) : [])]);
  return blocks.flatMap((block) => {
    if (block.type === 'quote') return inlinesOf(block.children);
    return block.type === 'paragraph' ? below(block.children) : [];
  });
}

const textOf = (inline: Inline): string => {
  if (inline.type === 'text' || inline.type === 'code') return inline.text;
  return 'children' in inline ? inline.children.map(textOf).join('') : '';
};

if (existsSync(seed)) {
  describe('the first document', () => {
    const recognition = recognise(readFileSync(seed, 'utf8'), [rana, afgazad]);
    const { body, standfirst = '', authorNote = '', ...draft } = recognition.draft;
    const { blocks, notes } = parseBody(body, { language: 'en', direction: 'ltr' });

    it('has every field of its record', () => expect(draft).toEqual(expected.draft));
    it('has its standfirst', () => expect(digest(standfirst)).toEqual(expected.standfirst));
    it('has the note on its author', () => expect(digest(authorNote)).toEqual(expected.authorNote));
    it('has its masthead, transcribed', () => expect(recognition.masthead).toEqual(expected.masthead));
    it('has every block of its text, and nothing else', () => {
      expect(blocks.map((block) => ({ kind: block.type, ...digest(blockText(block)) }))).toEqual(expected.blocks);
      expect(notes).toEqual([]);
    });
    it('has its figures', () => {
      const figures = blocks.filter((block) => block.type === 'figure');
      expect(figures.map(({ credit, licence }) => ({ credit, licence }))).toEqual(
        expected.figures.map(({ credit, licence }) => ({ credit, licence })),
      );
      figures.forEach((figure, index) => expect(blockText(figure)).toMatch(new RegExp(`^${expected.figures[index]?.captionBegins}`)));
    });
    it('keeps emphasis', () => {
      const emphasised = inlinesOf(blocks).filter(({ type }) => type === 'emphasis' || type === 'strong');
      expect(emphasised.map(textOf)).toEqual(expected.emphasised);
    });
    it('keeps bracketed notes', () => {
      const insertions = inlinesOf(blocks)
        .filter(({ type }) => type === 'insertion')
        .map(textOf);
      for (const insertion of expected.insertions) expect(insertions).toContain(insertion);
      expect(insertions).toHaveLength(expected.insertions.length + 1);
    });
    it('asks about one thing only: the address that a link has lost', () => {
      expect(recognition.guesses.filter(({ confidence }) => confidence < DOUBT).map(({ field }) => field)).toEqual(expected.doubts);
    });
    it('comes out the same when its site is not known, all of it doubted', () => {
      const unknown = recognise(readFileSync(seed, 'utf8'), []);
      const { site, section, ...known } = recognition.draft;
      expect(unknown.draft).toEqual(known);
      expect([site, section]).toEqual(['afgazad', 'european-languages']);
      expect(unknown.masthead).toEqual(expected.masthead);
      expect(unknown.sectionNames).toEqual(['European Languages', 'زبانهای اروپایی']);
      const doubted = unknown.guesses.filter(({ confidence }) => confidence < DOUBT).map(({ field }) => field);
      expect(doubted).toEqual(expect.arrayContaining(['site', 'masthead.names', 'masthead.verses', 'sectionNames']));
    });
  });
}

describe('the record of the first document', () => {
  it('holds no sentence of it', () => {
    const longest = Math.max(
      ...JSON.stringify(expected)
        .split('"')
        .map(({ length }) => length),
    );
    expect(longest).toBeLessThanOrEqual(64);
  });
});
