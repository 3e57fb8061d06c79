import type { Picture } from '../../core/article/views.ts';
import type { FigureBlock } from '../../core/markup/tree.ts';
import { inPlace, labelAttributes, placeAttributes } from './body-context.ts';
import type { BodyContext } from './body-context.ts';
import { Inlines } from './inlines.tsx';

/** What the archive does not hold is said, with the words for it that there are. */
function PictureAbsent({ alt, context }: { alt?: string; context: BodyContext }) {
  return (
    <p className="picture-absent">
      <span {...labelAttributes(context)}>{context.labels.pictureAbsent}</span>
      {alt && <bdi>{` ${alt}`}</bdi>}
    </p>
  );
}

/** The way to the picture, with its size: who follows it knows what it costs. */
function PictureLink({ picture, alt, context }: { picture: Picture; alt?: string; context: BodyContext }) {
  return (
    <p className="picture-link">
      <a href={picture.src}>
        <span {...labelAttributes(context)}>{context.labels.openPicture}</span>
        {alt && <bdi>{` ${alt}`}</bdi>}
      </a>{' '}
      <bdi dir="ltr">{`${picture.width} × ${picture.height}`}</bdi>
    </p>
  );
}

function Caption({ figure, context }: { figure: FigureBlock; context: BodyContext }) {
  const { caption, credit, licence } = figure;
  if (caption.length === 0 && !credit && !licence) return null;
  return (
    <figcaption>
      {caption.length > 0 && (
        <span className="caption">
          <Inlines inlines={caption} context={context} />
        </span>
      )}
      {credit && (
        <>
          {' '}
          <bdi className="credit">{credit}</bdi>
        </>
      )}
      {licence && (
        <>
          {' '}
          <bdi className="licence">{licence}</bdi>
        </>
      )}
    </figcaption>
  );
}

/** A picture with its caption, credit and licence; the record of one where the archive holds none. */
export function Figure({ figure, context }: { figure: FigureBlock; context: BodyContext }) {
  const { source = '' } = figure;
  const picture = Object.hasOwn(context.pictures, source) ? context.pictures[source] : undefined;
  const inner = inPlace(figure, context);
  return (
    <figure className="figure" {...placeAttributes(figure, context)}>
      {picture && context.labels.openPicture ? (
        <PictureLink picture={picture} alt={figure.alt} context={inner} />
      ) : picture ? (
        <img
          src={picture.src}
          srcSet={picture.srcSet}
          sizes={picture.srcSet && '(min-width: 45rem) 40rem, 100vw'}
          width={picture.width}
          height={picture.height}
          alt={figure.alt ?? ''}
          loading="lazy"
          decoding="async"
        />
      ) : (
        <PictureAbsent alt={figure.alt} context={inner} />
      )}
      <Caption figure={figure} context={inner} />
    </figure>
  );
}
