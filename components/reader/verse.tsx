import { inlineText } from '../../core/markup/plain-text.ts';
import type { Beyt, Block } from '../../core/markup/tree.ts';
import { inPlace, placeAttributes } from './body-context.ts';
import type { BodyContext } from './body-context.ts';
import { Inlines } from './inlines.tsx';
import { verseLayout } from './verse-layout.ts';

const lettersOf = ({ first, second }: Beyt) => ({ first: inlineText(first), second: second && inlineText(second) });

function Line({ beyt: { first, second }, context }: { beyt: Beyt; context: BodyContext }) {
  return (
    <p className={second ? 'beyt' : 'beyt single'}>
      <span className="hemistich">
        <Inlines inlines={first} context={context} />
      </span>
      {second && (
        <>
          {' '}
          <span className="hemistich">
            <Inlines inlines={second} context={context} />
          </span>
        </>
      )}
    </p>
  );
}

/**
 * Verse as it is printed: a paragraph for each beyt, its hemistichs one after the other. Where they are laid out as a grid each is a
 * line of what is copied; without styles they stand in one line, parted by a space.
 */
export function Verse({ verse, context }: { verse: Extract<Block, { type: 'verse' }>; context: BodyContext }) {
  const inner = inPlace(verse, context);
  const layout = verseLayout(verse.stanzas.flat().map(lettersOf));
  return (
    <div className={`verse verse-${layout}`} {...placeAttributes(verse, context)}>
      {verse.stanzas.map((stanza, index) => (
        <div key={index} className="stanza">
          {stanza.map((beyt, line) => (
            <Line key={line} beyt={beyt} context={inner} />
          ))}
        </div>
      ))}
    </div>
  );
}
