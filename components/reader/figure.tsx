import type { Picture } from '../../core/article/views.ts';
import type { FigureBlock } from '../../core/markup/tree.ts';
import { Inlines } from './inlines.tsx';
import { Unknown } from './isolate.tsx';

type FigureProps = { figure: FigureBlock; picture?: Picture; absent: string; lang?: string; dir?: string };

/** A figure with caption, credit and licence; where the archive does not hold the picture, `absent` says so. */
export function Figure({ figure, picture, absent, lang, dir }: FigureProps) {
  return (
    <figure className="figure" lang={lang} dir={dir}>
      {picture ? (
        <img
          src={picture.src}
          srcSet={picture.srcSet}
          sizes={picture.srcSet && '(min-width: 48rem) 40rem, 92vw'}
          width={picture.width}
          height={picture.height}
          alt={figure.alt ?? ''}
          loading="lazy"
          decoding="async"
        />
      ) : (
        <p className="picture-absent">
          {figure.alt ? `${figure.alt} — ` : ''}
          {absent}
        </p>
      )}
      <figcaption>
        <span className="caption">
          <Inlines inlines={figure.caption} />
        </span>
        {figure.credit && (
          <span className="credit">
            {' '}
            <Unknown text={figure.credit} />
          </span>
        )}
        {figure.licence && (
          <span className="licence">
            {' '}
            <Unknown text={figure.licence} />
          </span>
        )}
      </figcaption>
    </figure>
  );
}
