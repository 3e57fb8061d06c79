import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { inlineText } from '../../core/markup/plain-text.ts';
import type { Inline } from '../../core/markup/tree.ts';
import { inPlace, placeAttributes } from './body-context.ts';
import type { BodyContext } from './body-context.ts';
import { Isolate, Technical } from './isolate.tsx';

/** Id of the first mark in a body. */
export const FIRST_MARK = 'found-1';

type Link = Extract<Inline, { type: 'link' }>;
type NoteReference = Extract<Inline, { type: 'noteReference' }>;

/** Whether what stands there is the address itself, with or without its scheme. */
const isBareAddress = ({ url, children }: Link): boolean =>
  children.every(({ type }) => type === 'text' || type === 'mark') &&
  [url, url.replace(/^(?:https?:\/\/|mailto:)/i, '')].includes(inlineText(children));

function LinkTo({ link, context }: { link: Link; context: BodyContext }) {
  const text = <Inlines inlines={link.children} context={context} />;
  return (
    <a href={link.url} title={link.title}>
      {isBareAddress(link) ? <Technical>{text}</Technical> : text}
    </a>
  );
}

function NoteMark({ reference, context }: { reference: NoteReference; context: BodyContext }) {
  const { numeral, references, idPrefix } = context;
  return (
    <sup>
      <a id={references.get(reference)} href={`#${idPrefix}${reference.note}`} role="doc-noteref">
        {numeral(reference.number)}
      </a>
    </sup>
  );
}

function rendered(inline: Inline, context: BodyContext): ReactNode {
  const children = 'children' in inline ? <Inlines inlines={inline.children} context={context} /> : null;
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return <em>{children}</em>;
    case 'strong':
      return <strong>{children}</strong>;
    case 'insertion':
      return <span className="insertion">{children}</span>;
    case 'deletion':
      return <del>{children}</del>;
    case 'code':
      return <code dir="auto">{inline.text}</code>;
    case 'link':
      return <LinkTo link={inline} context={context} />;
    case 'noteReference':
      return <NoteMark reference={inline} context={context} />;
    case 'run':
      return (
        <Isolate direction={inline.direction} language={placeAttributes(inline, context).lang}>
          <Inlines inlines={inline.children} context={inPlace(inline, context)} />
        </Isolate>
      );
    case 'mark':
      return <mark id={inline.first ? `${context.idPrefix}${FIRST_MARK}` : undefined}>{children}</mark>;
    case 'break':
      return <br />;
  }
}

/** Words with what is marked in them. Runs of the other direction are isolated, so that they reorder nothing around them. */
export function Inlines({ inlines, context }: { inlines: readonly Inline[]; context: BodyContext }) {
  return inlines.map((inline, index) => <Fragment key={index}>{rendered(inline, context)}</Fragment>);
}
