'use client';
import { useTranslations } from 'next-intl';
import { bidiControls } from '../../../core/text/bidi.ts';

/** More are not listed one by one. */
const NAMED = 5;

/** Tells an editor of invisible controls that can reorder what is around them, and where they stand. */
export function BidiWarning({ text }: { text: string }) {
  const t = useTranslations('admin.article');
  const controls = bidiControls(text);
  if (controls.length === 0) return null;
  return (
    <p className="field-warning">
      {t('bidiControls', { count: controls.length })}{' '}
      {controls.slice(0, NAMED).map(({ offset, name, codePoint }) => (
        <code key={offset} dir="ltr" title={name}>
          {`U+${codePoint.toString(16).toUpperCase()} @ ${offset} `}
        </code>
      ))}
    </p>
  );
}
