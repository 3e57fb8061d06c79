import type { Inline } from '../../core/markup/tree.ts';

/** An address written out is a technical thing: left to right, and on its own in the line. */
const WRITTEN_ADDRESS = /^(https?:\/\/|www\.|mailto:)|^[^\s@]+@[^\s@]+$/;

/** The inline part of a body. Everything that can come out is written here: there is no way for markup to pass. */
export function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((inline, index) => <One key={index} inline={inline} />);
}

function One({ inline }: { inline: Inline }) {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return <br />;
    case 'code':
      return (
        <code dir="ltr">{inline.text}</code>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      );
    case 'deletion':
      return (
        <del>
          <Inlines inlines={inline.children} />
        </del>
      );
    case 'insertion':
      return (
        <span className="insertion">
          <Inlines inlines={inline.children} />
        </span>
      );
    case 'run':
      return (
        <bdi lang={inline.language} dir={inline.direction}>
          <Inlines inlines={inline.children} />
        </bdi>
      );
    case 'noteReference':
      return (
        <sup>
          <a id={`ref-${inline.note}`} href={`#${inline.note}`} role="doc-noteref">
            {inline.number}
          </a>
        </sup>
      );
    case 'link': {
      const [only] = inline.children;
      const written = inline.children.length === 1 && only?.type === 'text' && WRITTEN_ADDRESS.test(only.text);
      return (
        <a href={inline.url} title={inline.title} dir={written ? 'ltr' : undefined} className={written ? 'technical' : undefined}>
          <Inlines inlines={inline.children} />
        </a>
      );
    }
  }
}
