import { Fragment } from 'react';
import type { MarkedText } from '../../core/article/views.ts';
import { isolateRuns } from '../../core/markup/runs.ts';
import type { Direction, Inline } from '../../core/markup/tree.ts';
import { Isolate } from './isolate.tsx';

/** A short text with what was found in it marked. */
export function Marked({ parts }: { parts: MarkedText }) {
  return parts.map(({ text, mark }, index) => (mark ? <mark key={index}>{text}</mark> : text));
}

const inlineOf = ({ text, mark }: MarkedText[number]): Inline => {
  const letters: Inline = { type: 'text', text };
  return mark ? { type: 'mark', children: [letters] } : letters;
};

function Row({ row }: { row: readonly Inline[] }) {
  return row.map((inline, index) => {
    if (inline.type === 'mark') return <mark key={index}>{<Row row={inline.children} />}</mark>;
    if (inline.type === 'run')
      return (
        <Isolate key={index} direction={inline.direction} language={inline.language}>
          <Row row={inline.children} />
        </Isolate>
      );
    return <Fragment key={index}>{inline.type === 'text' ? inline.text : null}</Fragment>;
  });
}

/** A stretch of running text: its runs of the other direction are isolated, as they are where the whole of it is read. */
export function MarkedRuns({ parts, direction }: { parts: MarkedText; direction: Direction }) {
  return <Row row={isolateRuns(parts.map(inlineOf), direction)} />;
}
