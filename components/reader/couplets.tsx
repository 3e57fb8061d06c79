import type { ReactNode } from 'react';
import type { Couplet } from '../../core/article/model.ts';
import type { Direction } from '../../core/markup/tree.ts';
import { languageDirection } from '../../core/text/direction.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { Isolate } from './isolate.tsx';
import knownCouplets from './known-couplets.json' with { type: 'json' };
import { verseLayout } from './verse-layout.ts';

const KNOWN: ReadonlySet<string> = new Set(knownCouplets);

/** Nastaliq for Arabic script. Its small cut holds the known lines only; every other is set from the whole font. */
function face(verses: readonly Couplet[], direction: Direction): string {
  if (direction === 'ltr') return 'in-text';
  return verses.every(({ first, second }) => KNOWN.has(first) && KNOWN.has(second)) ? 'nastaliq-known' : 'nastaliq';
}

/** A hemistich with the words marked that an editor corrected; the whole of it where words were added or left out. */
function Hemistich({ text, transcribed }: { text: string; transcribed?: string }) {
  if (transcribed === undefined || transcribed === text) return text;
  const words = text.split(' ');
  const before = transcribed.split(' ');
  if (words.length !== before.length) return <span className="corrected">{text}</span>;
  return words.map((word, index) => [
    index > 0 && ' ',
    word === before[index] ? (
      word
    ) : (
      <span key={index} className="corrected">
        {word}
      </span>
    ),
  ]);
}

/** What the masthead has where the reading shown is an editor's, one line for each. */
function Transcriptions({ verses, language, chrome }: { verses: readonly Couplet[]; language: string; chrome: Chrome }) {
  const readings = verses.flatMap(({ first, second, transcribed }) => {
    if (!transcribed) return [];
    return [...(transcribed.first === first ? [] : [transcribed.first]), ...(transcribed.second === second ? [] : [transcribed.second])];
  });
  if (readings.length === 0) return null;
  const quoted = (text: ReactNode) => <Isolate language={language}>{text}</Isolate>;
  return (
    <details className="readings">
      <summary>{chrome.t('letterhead.corrected')}</summary>
      {readings.map((text) => (
        <p key={text}>{chrome.t.rich('letterhead.transcribed', { reading: () => quoted(text) })}</p>
      ))}
    </details>
  );
}

type CoupletsProps = { verses: readonly Couplet[]; language: string; chrome: Chrome };

/**
 * Couplets as beyts in nastaliq: two hemistichs to the same measure, side by side or one under the other, and one after the
 * other in the text, so that what is copied or read aloud is the verse.
 */
export function Couplets({ verses, language, chrome }: CoupletsProps) {
  const direction = languageDirection(language);
  return (
    <>
      <div className={`verse verse-${verseLayout(verses)} couplets ${face(verses, direction)}`} lang={language} dir={direction}>
        <div className="stanza">
          {verses.map((verse) => (
            <p key={verse.first + verse.second} className="beyt">
              <span className="hemistich">
                <Hemistich text={verse.first} transcribed={verse.transcribed?.first} />
              </span>{' '}
              <span className="hemistich">
                <Hemistich text={verse.second} transcribed={verse.transcribed?.second} />
              </span>
            </p>
          ))}
        </div>
      </div>
      <Transcriptions verses={verses} language={language} chrome={chrome} />
    </>
  );
}
