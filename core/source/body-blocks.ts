import type { Guess } from '../article/guess.ts';
import { captionOf, creditLine } from './captions.ts';
import type { Caption } from './captions.ts';
import { isRule } from './furniture.ts';
import { bare, endsSentence, isArabicScript, wordsOf } from './letters.ts';
import { countWhile, sourceOf } from './paragraphs.ts';
import type { Paragraph } from './paragraphs.ts';
import { announcesQuote, quotationOf } from './quotes.ts';
import { verseRun } from './verse-run.ts';
import type { VerseLine } from '../verse/couplet.ts';
import { guessOf, reading } from './reading.ts';
import type { Reason } from './reading.ts';

type BodyContent =
  | { kind: 'paragraph' | 'heading' | 'quote'; texts: string[] }
  | { kind: 'verse'; stanzas: VerseLine[][] }
  | { kind: 'figure'; figure: Omit<Caption, 'confidence'> & { source?: string; alt?: string } }
  | { kind: 'list'; ordered: boolean; items: string[] }
  /** Markdown that the source carries, as it stands. */
  | { kind: 'markdown'; text: string }
  | { kind: 'rule' };

export type BodyBlock = BodyContent & { confidence: number; snippet: string; reason?: Reason };

const LONGEST_HEADING = 80;
const PICTURE = /^!\[([^\]]*)\]\(([^)\s]+)(?:\s+"[^"]*")?\)$/;
const BULLET = /^[-*+\u2022\u25aa\u25e6\u2023]\s+(?=\S)/;
const NUMBER = /^\(?[\d\u06f0-\u06f9]{1,2}[.)-]\s+(?=\S)/;
const MARKDOWN_BLOCK = /^(?:#{1,6} |> |\||```|:::)/;

type Taken = { block: BodyBlock; count: number };

/** Paragraphs to blocks: captions, quotations that were announced, verse, lists, headings; what is none of these is a paragraph. */
export function bodyBlocks(paragraphs: readonly Paragraph[], carried: boolean): BodyBlock[] {
  const blocks: BodyBlock[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const { block, count } = takeBlock(paragraphs, at, blocks.at(-1), carried);
    if (block.reason === 'looks-like-caption' && count === 1 && isLoneCredit(block)) mergeCredit(blocks, block);
    else blocks.push(block);
    at += count;
  }
  return blocks;
}

function takeBlock(paragraphs: readonly Paragraph[], at: number, before: BodyBlock | undefined, carried: boolean): Taken {
  const paragraph = paragraphs[at];
  if (!paragraph) throw new RangeError('past the last paragraph');
  return (
    asMarkdown(paragraphs, at, carried) ??
    asFigure(paragraph, before) ??
    asVerse(paragraphs, at) ??
    asQuote(paragraphs, at, before) ??
    asList(paragraphs, at) ??
    asHeading(paragraphs, at, before, carried) ?? {
      block: { kind: 'paragraph', texts: [paragraph.text], confidence: 0.95, snippet: sourceOf(paragraph) },
      count: 1,
    }
  );
}

function asMarkdown(paragraphs: readonly Paragraph[], at: number, carried: boolean): Taken | null {
  const text = paragraphs[at]?.text ?? '';
  if (isRule(text)) return { block: { kind: 'rule', confidence: 0.9, snippet: text }, count: 1 };
  if (!carried) return null;
  const [, alt, source] = PICTURE.exec(text) ?? [];
  if (source)
    return { block: { kind: 'figure', figure: { caption: '', source, ...(alt && { alt }) }, confidence: 0.95, snippet: text }, count: 1 };
  if (!MARKDOWN_BLOCK.test(text)) return null;
  // The lines of a table or a quotation stay together.
  const count = 1 + countWhile(paragraphs, at + 1, (next) => next.lines[0]?.gap === 0 && MARKDOWN_BLOCK.test(next.text));
  const whole = paragraphs
    .slice(at, at + count)
    .map((paragraph) => paragraph.text)
    .join('\n');
  return { block: { kind: 'markdown', text: whole, confidence: 0.95, snippet: whole }, count };
}

function asFigure(paragraph: Paragraph, before: BodyBlock | undefined): Taken | null {
  const { text, setApart } = paragraph;
  const caption = captionOf(text, setApart || before === undefined);
  if (caption) {
    const { confidence, ...figure } = caption;
    return { block: { kind: 'figure', figure, confidence, snippet: sourceOf(paragraph), reason: 'looks-like-caption' }, count: 1 };
  }
  const credit = creditLine(text);
  if (credit === null) return null;
  return {
    block: { kind: 'figure', figure: { caption: '', credit }, confidence: 0.6, snippet: sourceOf(paragraph), reason: 'looks-like-caption' },
    count: 1,
  };
}

const isLoneCredit = (block: BodyBlock): boolean =>
  block.kind === 'figure' && block.figure.caption === '' && block.figure.source === undefined;

/** «عکس: رویترز» on a line of its own belongs to the caption, or the picture, above it. */
function mergeCredit(blocks: BodyBlock[], credit: BodyBlock): void {
  const above = blocks.at(-1);
  if (credit.kind !== 'figure') return;
  if (above?.kind === 'figure' && above.figure.credit === undefined) {
    above.figure.credit = credit.figure.credit;
  } else if (above?.kind === 'paragraph' && above.texts.length === 1 && (above.texts[0]?.length ?? 0) <= 200) {
    const snippet = `${above.snippet}\n${credit.snippet}`;
    blocks[blocks.length - 1] = { ...credit, figure: { ...credit.figure, caption: above.texts[0] ?? '' }, confidence: 0.75, snippet };
  } else blocks.push(credit);
}

function asVerse(paragraphs: readonly Paragraph[], at: number): Taken | null {
  const run = verseRun(paragraphs, at);
  if (!run) return null;
  const snippet = paragraphs
    .slice(at, at + run.count)
    .map(sourceOf)
    .join('\n');
  return {
    block: { kind: 'verse', stanzas: run.stanzas, confidence: run.confidence, snippet, reason: 'looks-like-verse' },
    count: run.count,
  };
}

/** A paragraph that is one quotation, announced by a colon or comma before it; or several, each opening anew, the last one closing. */
function asQuote(paragraphs: readonly Paragraph[], at: number, before: BodyBlock | undefined): Taken | null {
  const announced = before?.kind === 'paragraph' && announcesQuote(before.texts.at(-1) ?? '');
  if (!announced && before?.kind !== 'quote') return null;
  const open = countWhile(paragraphs, at, ({ text }) => quotationOf(text) === 'open');
  const last = paragraphs[at + open];
  if (!last || quotationOf(last.text) !== 'whole') return null;
  const quoted = paragraphs.slice(at, at + open + 1);
  const texts = quoted.map(({ text }) => text);
  return {
    block: { kind: 'quote', texts, confidence: announced ? 0.95 : 0.75, snippet: quoted.map(sourceOf).join('\n') },
    count: texts.length,
  };
}

function asList(paragraphs: readonly Paragraph[], at: number): Taken | null {
  for (const marker of [BULLET, NUMBER]) {
    const listed = paragraphs.slice(at, at + countWhile(paragraphs, at, ({ text }) => marker.test(text)));
    const items = listed.map(({ text }) => text);
    if (items.length >= 2) {
      const snippet = listed.map(sourceOf).join('\n');
      return {
        block: {
          kind: 'list',
          ordered: marker === NUMBER,
          items: items.map((item) => item.replace(marker, '')),
          confidence: 0.85,
          snippet,
        },
        count: items.length,
      };
    }
  }
  return null;
}

/** A short line without a full stop, between a finished paragraph and a long one. */
function asHeading(paragraphs: readonly Paragraph[], at: number, before: BodyBlock | undefined, carried: boolean): Taken | null {
  const [paragraph, next] = [paragraphs[at], paragraphs[at + 1]];
  if (!paragraph || !next || !before) return null;
  const text = bare(paragraph.text);
  const bold = carried ? /^\*\*([^*]+)\*\*$/.exec(text)?.[1] : undefined;
  const finished = before.kind !== 'paragraph' || endsSentence(before.texts.at(-1) ?? '');
  const plain =
    text.length <= LONGEST_HEADING && wordsOf(text).length <= 10 && !endsSentence(text) && !/[:,;\u060c\u061b\u2026-]$/.test(text);
  const shaped = isArabicScript(text) || /^[\p{Lu}\d]/u.test(text);
  if (!(plain && shaped && finished && next.text.length > 2 * text.length && next.text.length > 100)) return null;
  return {
    block: {
      kind: 'heading',
      texts: [bold ?? text],
      confidence: bold ? 0.85 : 0.65,
      snippet: paragraph.text,
      reason: 'looks-like-heading',
    },
    count: 1,
  };
}

/** What a person should look at: pictures always, anything else where it is not plain text. */
export function blockGuesses(block: BodyBlock, index: number, blocks: BodyBlock[]): Guess[] {
  const { kind, confidence, snippet, reason } = block;
  if (kind === 'paragraph' || kind === 'markdown' || kind === 'rule') return [];
  const said = reading(null, confidence, snippet, reason);
  if (kind !== 'figure') return [guessOf(`body.blocks.${index}`, said)];
  const number = blocks.slice(0, index).filter((other) => other.kind === 'figure').length;
  const { credit, licence } = block.figure;
  return [
    guessOf(`figures.${number}.caption`, said),
    ...(credit === undefined ? [] : [guessOf(`figures.${number}.credit`, { ...said, snippet: credit })]),
    ...(licence === undefined ? [] : [guessOf(`figures.${number}.licence`, { ...said, snippet: licence })]),
  ];
}
