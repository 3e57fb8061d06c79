import type { Note } from '../../core/markup/tree.ts';
import { Blocks } from './blocks.tsx';
import { labelAttributes } from './body-context.ts';
import type { BodyContext } from './body-context.ts';

type NotesProps = { notes: readonly Note[]; idsOf: ReadonlyMap<string, readonly string[]>; context: BodyContext };

/** The notes of a body in their order, each with the way back to every place that refers to it. */
export function Notes({ notes, idsOf, context }: NotesProps) {
  const { labels, idPrefix } = context;
  if (notes.length === 0) return null;
  return (
    <section className="notes" role="doc-endnotes" aria-labelledby={`${idPrefix}notes-title`}>
      <h2 id={`${idPrefix}notes-title`} className="note-title in-chrome" {...labelAttributes(context)}>
        {labels.notes}
      </h2>
      <ol>
        {notes.map(({ id, children }) => (
          <li key={id} id={idPrefix + id}>
            <Blocks blocks={children} context={context} />
            {idsOf.get(id)?.map((reference) => (
              <a
                key={reference}
                className="note-back"
                {...labelAttributes(context)}
                href={`#${reference}`}
                role="doc-backlink"
                aria-label={labels.backToText}
              >
                ↑
              </a>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
