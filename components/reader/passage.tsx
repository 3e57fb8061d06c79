import { languageDirection, textDirection } from '../../core/text/direction.ts';
import { Unknown } from './isolate.tsx';

/** Up to this many letters a text is a phrase in the chrome's line; beyond, it is a paragraph with an edge of its own. */
const PHRASE = 60;

/** A stored remark whose language nobody noted, such as a statement of rights. `language` is that of the article it belongs to. */
export function Passage({ text, language }: { text: string; language: string }) {
  if (text.length <= PHRASE) {
    return (
      <p>
        <Unknown text={text} />
      </p>
    );
  }
  const direction = textDirection(text, languageDirection(language));
  return (
    <p className="passage" lang={direction === languageDirection(language) ? language : undefined} dir={direction}>
      {text}
    </p>
  );
}
