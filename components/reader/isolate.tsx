import type { ReactNode } from 'react';
import type { Direction } from '../../core/markup/tree.ts';
import { languageDirection } from '../../core/text/direction.ts';
import { firstStrong } from '../../core/text/strong.ts';

type IsolateProps = { children: ReactNode; language?: string; direction?: Direction; className?: string };

/** A run that may go the other way than the line it stands in, and must not reorder its neighbours. */
export function Isolate({ children, language, direction, className }: IsolateProps) {
  return (
    <bdi lang={language} dir={direction ?? (language ? languageDirection(language) : undefined)} className={className}>
      {children}
    </bdi>
  );
}

/** An address, a file name, a hash: left to right whatever stands around it. It may break anywhere. */
export function Technical({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" className="technical">
      {children}
    </bdi>
  );
}

/**
 * A file's name: left to right, whatever letters it has, and its Latin runs whole. In «گزارش 2024-10-20.pdf» the date and the ending
 * would otherwise be turned about by the Persian before them.
 */
export function FileName({ name }: { name: string }) {
  return (
    <Technical>
      {name.split(/(\s*[\w.+-]+\s*)/).map((run, index) => (
        <bdi key={index} dir={index % 2 === 1 ? 'ltr' : undefined}>
          {run}
        </bdi>
      ))}
    </Technical>
  );
}

/** A short text of which only its letters are known, such as the name of an outlet. */
export function Unknown({ text }: { text: string }) {
  const direction = firstStrong(text) ?? undefined;
  return (
    <Isolate language={direction && (direction === 'rtl' ? 'fa' : 'en')} direction={direction}>
      {text}
    </Isolate>
  );
}
