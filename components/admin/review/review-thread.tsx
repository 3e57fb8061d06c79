import { useLocale, useTranslations } from 'next-intl';
import type { Answer, FormAction } from '../form/answer.ts';
import { formatInstant } from '../format-instant.ts';
import { CommentForm } from './comment-form.tsx';
import { ResolveForm } from './resolve-form.tsx';

type Comment = { id: number; by: string; at: Date; text: string; revision: number };
export type Thread = Comment & { quote?: string; answers: Comment[]; resolvedAt?: Date; resolvedBy?: string };

type ReviewThreadProps = {
  thread: Thread;
  article: string;
  /** Address of the page that it stands on. */
  page: string;
  /** The thread below which the form for an answer is open. */
  answering?: number;
  /** It stands apart from the text: of a paragraph that has changed since, it shows what that was. */
  detached?: boolean;
  actions: { comment?: FormAction<Answer>; resolve?: FormAction<Answer> };
};

/** What was said and what was answered; settled, it is folded away. */
export function ReviewThread({ thread, article, page, answering, detached = false, actions }: ReviewThreadProps) {
  const t = useTranslations('admin.review');
  const { id, quote, resolvedAt, resolvedBy, answers } = thread;
  const isSettled = resolvedAt !== undefined;
  const said = (
    <>
      {detached && quote !== undefined && <Quote quote={quote} />}
      {[thread, ...answers].map((comment) => (
        <Said key={comment.id} comment={comment} />
      ))}
      {actions.resolve && <ResolveForm action={actions.resolve} article={article} thread={id} settled={isSettled} />}
    </>
  );
  if (isSettled) {
    return (
      <details id={`thread-${id}`} className="review-thread">
        <summary>{t.rich('settled', { name: () => <bdi>{resolvedBy}</bdi> })}</summary>
        {said}
      </details>
    );
  }
  return (
    <div id={`thread-${id}`} className="review-thread" role="group" aria-label={t('thread')}>
      {said}
      {actions.comment && answering === id && (
        <CommentForm action={actions.comment} article={article} thread={id} label={t('answerLabel')} />
      )}
      {actions.comment && answering !== id && (
        <p>
          <a href={`${page}?answer=${id}#thread-${id}`}>{t('answer')}</a>
        </p>
      )}
    </div>
  );
}

function Quote({ quote }: { quote: string }) {
  const t = useTranslations('admin.review');
  return (
    <>
      <p className="muted">{t('changedSince')}</p>
      <blockquote dir="auto">{quote}</blockquote>
    </>
  );
}

function Said({ comment: { by, at, text, revision } }: { comment: Comment }) {
  const t = useTranslations('admin.review');
  const locale = useLocale();
  const instant = at.toISOString();
  return (
    <div className="review-comment">
      <p className="muted">
        <bdi>{by}</bdi> · <time dateTime={instant}>{formatInstant(instant, locale)}</time> · {t('ofRevision', { revision })}
      </p>
      <p className="review-said" dir="auto">
        {text}
      </p>
    </div>
  );
}
