import type { Guess } from '../article/guess.ts';
import { figureMarkdown } from '../markup/figures.ts';
import type { FigureText } from '../markup/figures.ts';
import { verseMarkdown } from '../verse/couplet.ts';
import type { VerseLine } from '../verse/couplet.ts';
import { blockGuesses, bodyBlocks } from './body-blocks.ts';
import type { BodyBlock } from './body-blocks.ts';
import { bodyMarkdown, LOST_LINK, plainText } from './inline-markup.ts';
import { joinCutSentences } from './join.ts';
import type { Line } from './lines.ts';
import { paragraphsOf, sourceOf } from './paragraphs.ts';
import { guessOf, reading } from './reading.ts';

export type ReadBody = { markdown: string; /** Its letters, for telling the language. */ text: string; guesses: Guess[] };

/** How much of a body a guess shows. */
const SNIPPET = 240;

/**
 * The lines of the text to the Markdown of the body: its letters as they stand, joined where a page break cut a sentence.
 * @param carried whether the source carries Markdown of its own
 * @param confidence how sure it is that the text begins and ends with these lines
 */
export function readBody(lines: Line[], carried: boolean, confidence: number): ReadBody {
  const { paragraphs, joins } = joinCutSentences(paragraphsOf(lines));
  const blocks = bodyBlocks(paragraphs, carried);
  const markdown = blocks.map((block) => blockMarkdown(block, carried)).join('\n\n');
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const guesses = [
    guessOf('body', reading(null, blocks.length === 0 ? 0 : confidence, paragraphs[0] ? sourceOf(paragraphs[0]).slice(0, SNIPPET) : '')),
    ...joins.map((join, index) => guessOf(`body.joins.${index}`, join)),
    ...blocks.flatMap((block, index) => blockGuesses(block, index, blocks)),
    ...(markdown.match(LOST_LINK) ?? []).map((link, index) =>
      guessOf(`body.links.${index}`, reading(null, 0.5, link, 'link-without-address')),
    ),
  ];
  return { markdown: markdown === '' ? '' : `${markdown}\n`, text, guesses };
}

function blockMarkdown(block: BodyBlock, carried: boolean): string {
  const inline = (text: string) => bodyMarkdown(text, carried);
  switch (block.kind) {
    case 'paragraph':
      return block.texts.map(inline).join('\n\n');
    case 'heading':
      return `## ${block.texts.map(inline).join(' ')}`;
    case 'quote':
      return block.texts.map((text) => `> ${inline(text)}`).join('\n>\n');
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inline(item)}`).join('\n');
    case 'verse':
      return verseMarkdown(carried ? block.stanzas.map((stanza) => stanza.map(plainLine)) : block.stanzas);
    case 'figure':
      return figureOf(block.figure, carried);
    case 'markdown':
      return inline(block.text);
    case 'rule':
      return '***';
  }
}

const plainLine = ({ first, second }: VerseLine): VerseLine => ({
  first: plainText(first, true),
  ...(second !== undefined && { second: plainText(second, true) }),
});

/** A caption may carry emphasis, which `figureMarkdown` would escape; credit and licence are plain. */
function figureOf(figure: FigureText, carried: boolean): string {
  const credit = figure.credit && plainText(figure.credit, carried);
  if (!carried || figure.caption === '') return figureMarkdown({ ...figure, credit });
  const frame = figureMarkdown({ ...figure, credit, caption: '' });
  return frame.replace(/\n:::$/, () => `\n${bodyMarkdown(figure.caption, carried)}\n:::`);
}
