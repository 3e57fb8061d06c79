import type { Block } from '../../core/markup/tree.ts';
import { inlineText } from '../../core/markup/plain-text.ts';
import { Inlines } from './inlines.tsx';
import { verseLayout } from './verse-layout.ts';

type VerseBlock = Extract<Block, { type: 'verse' }>;

/** Verse of a body. Each hemistich is a block of its own, so that what is copied has it on its own line, first before second. */
export function Verse({ verse, lang, dir }: { verse: VerseBlock; lang?: string; dir?: string }) {
  const lines = verse.stanzas.flat().map(({ first, second }) => ({ first: inlineText(first), second: second && inlineText(second) }));
  return (
    <div className={`verse verse-${verseLayout(lines)}`} lang={lang} dir={dir}>
      {verse.stanzas.map((stanza, index) => (
        <div key={index} className="stanza">
          {stanza.map(({ first, second }, line) => (
            <p key={line} className={second ? 'beyt' : 'beyt single'}>
              <span className="hemistich">
                <Inlines inlines={first} />
              </span>
              {second && ' '}
              {second && (
                <span className="hemistich">
                  <Inlines inlines={second} />
                </span>
              )}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}
