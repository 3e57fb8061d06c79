import type { Change, DiffLine } from '../../core/text/diff.ts';
import { diffLines } from '../../core/text/diff.ts';
import { languageDirection, textDirection } from '../../core/text/direction.ts';
import type { Direction } from '../../core/markup/tree.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { counted } from './numerals.ts';

type DiffProps = { changes: Change[]; language: string; chrome: Chrome };

/** Unchanged lines shown on either side of a changed one. */
const AROUND = 1;

/**
 * What became of a text, line by line: removed struck out, added underlined, each with a word for those who listen. Every stretch that
 * changed is isolated in its own direction, so that it cannot reorder the line it stands in.
 */
export function Diff({ changes, language, chrome }: DiffProps) {
  const lines = diffLines(changes);
  const isShown = (index: number) => lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ changed }) => changed);
  const rows = lines.map((line, index) => ({ line, index, shown: isShown(index) }));
  return (
    <div className="diff" lang={language}>
      {rows.map(({ line, index, shown }) => {
        if (shown) return <Line key={index} line={line} base={languageDirection(language)} chrome={chrome} />;
        if (rows[index - 1]?.shown === false) return null;
        const end = rows.findIndex((row) => row.index > index && row.shown);
        return <Unchanged key={index} count={(end === -1 ? rows.length : end) - index} chrome={chrome} />;
      })}
    </div>
  );
}

function Line({ line, base, chrome }: { line: DiffLine; base: Direction; chrome: Chrome }) {
  const direction = textDirection(line.parts.map(({ text }) => text).join(''), base);
  return (
    <p dir={direction}>
      {line.parts.map((part, index) => (
        <Part key={index} part={part} base={direction} chrome={chrome} />
      ))}
    </p>
  );
}

function Part({ part: { kind, text }, base, chrome }: { part: Change; base: Direction; chrome: Chrome }) {
  if (kind === 'same') return text;
  const Element = kind === 'removed' ? 'del' : 'ins';
  return (
    <Element dir={textDirection(text, base)}>
      <span className="visually-hidden" lang={chrome.locale} dir={chrome.direction}>
        {chrome.t(`revisions.${kind}`)}{' '}
      </span>
      {text}
    </Element>
  );
}

function Unchanged({ count, chrome }: { count: number; chrome: Chrome }) {
  return (
    <p className="diff-unchanged" lang={chrome.locale} dir={chrome.direction}>
      {chrome.t('revisions.unchanged', counted(count, chrome))}
    </p>
  );
}
