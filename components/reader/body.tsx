import { outline } from '../../core/markup/outline.ts';
import type { Body, Direction } from '../../core/markup/tree.ts';
import { localeDigits } from '../../core/text/digits.ts';
import { Blocks } from './blocks.tsx';
import type { BodyContext, BodyLabels } from './body-context.ts';
import { Notes } from './notes.tsx';
import { noteReferences } from './note-references.ts';

export type { BodyLabels };

type ArticleBodyProps = {
  body: Body;
  /** Language and direction of the element that the body stands in: the article's. */
  language: string;
  direction: Direction;
  labels: BodyLabels;
  pictures: BodyContext['pictures'];
  /** Before every id, where two bodies stand on one page, side by side. */
  idPrefix?: string;
};

/** The text of an article, from the tree that its Markdown was read into: nothing stands here that the tree cannot hold. */
export function ArticleBody({ body, language, direction, labels, pictures, idPrefix = '' }: ArticleBodyProps) {
  const { ids, idsOf } = noteReferences(body, idPrefix);
  const numeral = (number: number) => localeDigits(number, direction === 'rtl' ? 'fa' : 'en');
  const highestHeading = Math.min(6, ...outline(body).map(({ depth }) => depth));
  const context: BodyContext = { language, direction, labels, pictures, highestHeading, idPrefix, references: ids, numeral };
  return (
    <div className="body-text">
      <Blocks blocks={body.blocks} context={context} />
      <Notes notes={body.notes} idsOf={idsOf} context={context} />
    </div>
  );
}
