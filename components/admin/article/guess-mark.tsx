'use client';
import { useTranslations } from 'next-intl';
import { DOUBT } from '../../../core/article/guess.ts';
import { Disclosure } from '../form/disclosure.tsx';
import { fieldId, labelKey } from '../form/field-id.ts';
import { useArticleForm } from './article-context.tsx';
import { isOnForm, reviewPath, type PlacedGuess } from './review.ts';

/** What was read from the document for one place of the form. */
export function GuessMark({ place }: { place: string }) {
  const { guesses } = useArticleForm().review;
  return guesses.filter((guess) => guess.place === place).map((guess, index) => <Guess key={index} guess={guess} />);
}

type GuessGroupProps = { title: string; guesses: PlacedGuess[] };

/** Guesses about parts that have no field of their own, each to confirm, or all at once. */
function GuessGroup({ title, guesses }: GuessGroupProps) {
  const t = useTranslations('intake');
  const { review } = useArticleForm();
  if (guesses.length === 0) return null;
  const open = guesses.filter((guess) => !review.isReviewed(guess)).map(({ field }) => field);
  const summary = (
    <>
      {title} <span className="guess-confidence">{t('open', { count: open.length })}</span>
    </>
  );
  return (
    <Disclosure className="guess-group" summary={summary} initiallyOpen={open.length > 0}>
      {guesses.map((guess, index) => (
        <div key={index} className="other-guess">
          <p>
            <PartName field={guess.field} />
          </p>
          <Guess guess={guess} />
        </div>
      ))}
      {open.length > 1 && (
        <button type="button" className="button button-small needs-script" onClick={() => review.confirm(open, true)}>
          {t('confirmAll')}
        </button>
      )}
    </Disclosure>
  );
}

const isOfBody = ({ place }: PlacedGuess): boolean => place.startsWith('body.');

/** What was read of parts of the body: sentences joined, links, quotes. */
export function BodyGuesses() {
  const t = useTranslations('intake');
  const { guesses } = useArticleForm().review;
  return <GuessGroup title={t('inBody')} guesses={guesses.filter(isOfBody)} />;
}

/** What was read of things that have no field in this form: the masthead, the figures. */
export function OtherGuesses() {
  const t = useTranslations('intake');
  const { guesses } = useArticleForm().review;
  return <GuessGroup title={t('others')} guesses={guesses.filter((guess) => !isOnForm(guess.place) && !isOfBody(guess))} />;
}

function PartName({ field }: { field: string }) {
  const t = useTranslations('admin');
  const key = `labels.${labelKey(field)}` as 'labels.title';
  return t.has(key) ? t(key) : <code dir="ltr">{field}</code>;
}

/** How sure the reading is, where it stands in the document, and a box to confirm it. Touching the field confirms it too. */
function Guess({ guess }: { guess: PlacedGuess }) {
  const t = useTranslations('intake');
  const { review } = useArticleForm();
  const reviewed = review.isReviewed(guess);
  const reason = `reasons.${guess.reason}` as 'reasons.labelled';
  return (
    <div className="guess" data-reviewed={reviewed} data-doubt={guess.confidence < DOUBT} onFocus={() => review.look(guess)}>
      <label>
        <input
          type="checkbox"
          id={fieldId(reviewPath(guess.field))}
          name="reviewed"
          value={guess.field}
          checked={reviewed}
          onChange={(event) => review.confirm([guess.field], event.target.checked)}
        />{' '}
        {reviewed ? t('reviewed') : t('unreviewed')}
      </label>{' '}
      <span className="guess-confidence">{t('confidence', { confidence: guess.confidence })}</span>{' '}
      {guess.reason && t.has(reason) && <span className="muted">{t(reason)}</span>}
      {guess.snippet.trim() !== '' && (
        <details>
          <summary>{t('snippet')}</summary>
          <blockquote dir="auto">{guess.snippet}</blockquote>
        </details>
      )}
    </div>
  );
}
