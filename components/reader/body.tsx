import type { Picture } from '../../core/article/views.ts';
import type { Block, Body, Direction } from '../../core/markup/tree.ts';
import { Figure } from './figure.tsx';
import { Inlines } from './inlines.tsx';
import { Verse } from './verse.tsx';

/** The chrome's words that stand in a body. */
export type BodyLabels = { language: string; direction: Direction; notes: string; backToText: string; pictureAbsent: string; table: string };

type Context = { language: string; direction: Direction; labels: BodyLabels; pictures: Record<string, Picture> };
type BodyProps = Context & { body: Body };

/** The body of an article. `lang` and `dir` stand only on what differs from the article's own. */
export function ArticleBody({ body, ...context }: BodyProps) {
  return (
    <div className="body-text">
      <Blocks blocks={body.blocks} context={context} />
      {body.notes.length > 0 && (
        <section className="notes" role="doc-endnotes" aria-label={context.labels.notes}>
          <ol>
            {body.notes.map((note) => (
              <li key={note.id} id={note.id}>
                <Blocks blocks={note.children} context={context} />
                <a className="note-back" href={`#ref-${note.id}`} role="doc-backlink" lang={context.labels.language}>
                  {context.labels.backToText}
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

function Blocks({ blocks, context }: { blocks: readonly Block[]; context: Context }) {
  return blocks.map((block, index) => <One key={index} block={block} context={context} />);
}

/** A title is the page's h1, so the body's own headings begin at h2. */
const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const;

function One({ block, context }: { block: Block; context: Context }) {
  if (block.type === 'rule') return <hr />;
  const lang = block.language === context.language ? undefined : block.language;
  const dir = block.direction === context.direction ? undefined : block.direction;
  const inside = { ...context, language: block.language ?? context.language, direction: block.direction };
  switch (block.type) {
    case 'paragraph':
      return (
        <p lang={lang} dir={dir}>
          <Inlines inlines={block.children} />
        </p>
      );
    case 'heading': {
      const Heading = HEADINGS[block.depth - 1] ?? 'h6';
      return (
        <Heading id={block.id} lang={lang} dir={dir}>
          <Inlines inlines={block.children} />
        </Heading>
      );
    }
    case 'quote':
      return (
        <blockquote lang={lang} dir={dir}>
          <Blocks blocks={block.children} context={inside} />
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List lang={lang} dir={dir} start={block.ordered ? block.start : undefined}>
          {block.items.map((item, index) => (
            <li key={index}>
              <Blocks blocks={item} context={inside} />
            </li>
          ))}
        </List>
      );
    }
    case 'verse':
      return <Verse verse={block} lang={lang} dir={dir} />;
    case 'figure':
      return <Figure figure={block} picture={context.pictures[block.source ?? '']} absent={context.labels.pictureAbsent} lang={lang} dir={dir} />;
    case 'codeBlock':
      return (
        <pre dir="ltr">
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return <Table table={block} lang={lang} dir={dir} label={context.labels.table} />;
  }
}

type TableBlock = Extract<Block, { type: 'table' }>;

/** A wide table scrolls within itself, by keyboard too. */
function Table({ table, lang, dir, label }: { table: TableBlock; lang?: string; dir?: string; label: string }) {
  const align = (column: number) => table.align[column] && `align-${table.align[column]}`;
  return (
    <div className="table-scroll" role="region" aria-label={label} tabIndex={0} lang={lang} dir={dir}>
      <table>
        <thead>
          <tr>
            {table.head.map((cell, column) => (
              <th key={column} scope="col" className={align(column) || undefined}>
                <Inlines inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={align(column) || undefined}>
                  <Inlines inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
