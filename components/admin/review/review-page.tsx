import { useTranslations } from 'next-intl';
import type { Locale } from '../../../i18n/locales.ts';
import type { Answer, FormAction } from '../form/answer.ts';
import { CommentForm } from './comment-form.tsx';
import { ReviewThread, type Thread } from './review-thread.tsx';

type Paragraph = { text: string; direction: 'ltr' | 'rtl'; language: string; threads: Thread[] };
type ReviewPageProps = {
  locale: Locale;
  article: { slug: string; title: string; language: string; direction: 'ltr' | 'rtl' };
  paragraphs: Paragraph[];
  threads: Thread[];
  /** Where a form stands open: below the paragraph of that place, or the thread of that number. */
  open: { on?: number; answer?: number };
  /** What the editor may do. */
  actions: { comment?: FormAction<Answer>; resolve?: FormAction<Answer> };
};

/** An article as its reviewers read it: what was said of the whole, then paragraph by paragraph. */
export function ReviewPage({ locale, article, paragraphs, threads, open, actions }: ReviewPageProps) {
  const t = useTranslations('admin.review');
  const page = `/${locale}/admin/articles/${encodeURIComponent(article.slug)}`;
  const isElsewhere = open.on !== undefined || open.answer !== undefined;
  const ofThread = { article: article.slug, page: `${page}/review`, answering: open.answer, actions };
  return (
    <>
      <p className="page-kicker">
        <a href={page}>
          <bdi lang={article.language} dir={article.direction}>
            {article.title}
          </bdi>
        </a>
      </p>
      <h1 className="page-title">{t('title')}</h1>
      <section aria-labelledby="whole">
        <h2 id="whole">{t('whole')}</h2>
        {threads.map((thread) => (
          <ReviewThread key={thread.id} thread={thread} detached {...ofThread} />
        ))}
        {/* One form on the page at a time. */}
        {actions.comment && !isElsewhere && <CommentForm action={actions.comment} article={article.slug} label={t('onWhole')} />}
        {actions.comment && isElsewhere && (
          <p>
            <a href={`${page}/review`}>{t('onWhole')}</a>
          </p>
        )}
      </section>
      <section aria-labelledby="paragraphs">
        <h2 id="paragraphs">{t('paragraphs')}</h2>
        {paragraphs.length === 0 && <p className="muted">{t('empty')}</p>}
        <ol className="review-paragraphs">
          {paragraphs.map(({ text, direction, language, threads: own }, place) => (
            <li key={place} id={`paragraph-${place}`}>
              <p className="review-text" lang={language} dir={direction}>
                {text}
              </p>
              {own.map((thread) => (
                <ReviewThread key={thread.id} thread={thread} {...ofThread} />
              ))}
              {actions.comment && open.on === place && (
                <CommentForm
                  action={actions.comment}
                  article={article.slug}
                  paragraph={place}
                  label={t('onParagraph', { number: place + 1 })}
                />
              )}
              {actions.comment && open.on !== place && (
                <p>
                  <a href={`${page}/review?on=${place}#paragraph-${place}`} aria-label={t('commentOn', { number: place + 1 })}>
                    {t('comment')}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
