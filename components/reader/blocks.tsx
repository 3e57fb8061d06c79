import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { Block } from '../../core/markup/tree.ts';
import { inPlace, placeAttributes } from './body-context.ts';
import type { BodyContext } from './body-context.ts';
import { Figure } from './figure.tsx';
import { Inlines } from './inlines.tsx';
import { Verse } from './verse.tsx';

type Of<Type extends Block['type']> = Extract<Block, { type: Type }>;

/** The highest headings of a body, whatever their depth in Markdown, stand just below the title of the article. */
const LEVELS = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const;

function Heading({ heading, context }: { heading: Of<'heading'>; context: BodyContext }) {
  const Level = LEVELS[Math.max(heading.depth - context.highestHeading, 0)] ?? 'h6';
  return (
    <Level id={context.idPrefix + heading.id} {...placeAttributes(heading, context)}>
      <Inlines inlines={heading.children} context={inPlace(heading, context)} />
    </Level>
  );
}

/** An item that is a line, with or without lists below it, has no paragraph of its own. */
function Item({ blocks, context }: { blocks: readonly Block[]; context: BodyContext }) {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph' || !rest.every(({ type }) => type === 'list')) {
    return (
      <li>
        <Blocks blocks={blocks} context={context} />
      </li>
    );
  }
  const inner = inPlace(first, context);
  return (
    <li {...placeAttributes(first, context)}>
      <Inlines inlines={first.children} context={inner} />
      <Blocks blocks={rest} context={inner} />
    </li>
  );
}

function List({ list, context }: { list: Of<'list'>; context: BodyContext }) {
  const inner = inPlace(list, context);
  const items = list.items.map((blocks, index) => <Item key={index} blocks={blocks} context={inner} />);
  const place = placeAttributes(list, context);
  return list.ordered ? (
    <ol start={list.start} {...place}>
      {items}
    </ol>
  ) : (
    <ul {...place}>{items}</ul>
  );
}

/** A table that may be wider than the page: it scrolls by itself, with the keyboard too. */
function Table({ table, context }: { table: Of<'table'>; context: BodyContext }) {
  const inner = inPlace(table, context);
  const alignOf = (column: number) => table.align[column] && `align-${table.align[column]}`;
  return (
    <div className="table-scroll" role="region" aria-label={context.labels.table} tabIndex={0}>
      <table {...placeAttributes(table, context)}>
        <thead>
          <tr>
            {table.head.map((cell, column) => (
              <th key={column} scope="col" className={alignOf(column) ?? undefined}>
                <Inlines inlines={cell} context={inner} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={alignOf(column) ?? undefined}>
                  <Inlines inlines={cell} context={inner} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rendered(block: Block, context: BodyContext): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p {...placeAttributes(block, context)}>
          <Inlines inlines={block.children} context={inPlace(block, context)} />
        </p>
      );
    case 'heading':
      return <Heading heading={block} context={context} />;
    case 'quote':
      return (
        <blockquote {...placeAttributes(block, context)}>
          <Blocks blocks={block.children} context={inPlace(block, context)} />
        </blockquote>
      );
    case 'list':
      return <List list={block} context={context} />;
    case 'verse':
      return <Verse verse={block} context={context} />;
    case 'figure':
      return <Figure figure={block} context={context} />;
    case 'table':
      return <Table table={block} context={context} />;
    case 'codeBlock':
      return (
        <pre {...placeAttributes(block, context)}>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
  }
}

/** Blocks one under the other, each with `dir` and `lang` where they are not those around it. */
export function Blocks({ blocks, context }: { blocks: readonly Block[]; context: BodyContext }) {
  return blocks.map((block, index) => <Fragment key={index}>{rendered(block, context)}</Fragment>);
}
