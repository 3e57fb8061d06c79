'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, type RefObject } from 'react';
import { DOUBT } from '../../../core/article/guess.ts';
import { localeDigits } from '../../../core/text/digits.ts';
import { useArticleForm } from './article-context.tsx';
import { walkDoubts } from './walk-doubts.ts';

/** How many doubts are left, and the way from one to the next, by button and by F8 as in editors of program text. */
export function DoubtWalk({ form }: { form: RefObject<HTMLFormElement | null> }) {
  const t = useTranslations('intake');
  const locale = useLocale();
  const { review } = useArticleForm();
  const left = review.guesses.filter((guess) => guess.confidence < DOUBT && !review.isReviewed(guess)).length;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      walkDoubts(form.current, event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [form]);

  return (
    <span className="doubt-walk needs-script">
      <span role="status" className={left > 0 ? 'guess-confidence' : undefined}>
        {t('doubtsLeft', { count: left, shown: localeDigits(left, locale) })}
      </span>
      {left > 0 && (
        <>
          <button type="button" className="button button-small" aria-keyshortcuts="Shift+F8" onClick={() => walkDoubts(form.current, -1)}>
            {t('previousDoubt')} <kbd dir="ltr">Shift+F8</kbd>
          </button>
          <button type="button" className="button button-small" aria-keyshortcuts="F8" onClick={() => walkDoubts(form.current, 1)}>
            {t('nextDoubt')} <kbd dir="ltr">F8</kbd>
          </button>
        </>
      )}
    </span>
  );
}
