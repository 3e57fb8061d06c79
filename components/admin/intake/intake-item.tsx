'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { IntakeItemView, SameArticle } from '../../../core/intake/item.ts';
import type { IntakeVerb } from '../../../core/permissions/permissions.ts';
import { FileName } from '../../reader/isolate.tsx';
import { Field } from '../../ui/field.tsx';
import { formatInstant } from '../format-instant.ts';
import { Failure } from './failure.tsx';
import { INTAKE } from './send-document.ts';

type IntakeItemProps = { item: IntakeItemView; onAct: (data: FormData) => Promise<void> };

/** One document on the desk: where it stands, what is to be done about it, and the buttons for that. */
export function IntakeItem({ item, onAct }: IntakeItemProps) {
  const t = useTranslations('intake');
  const locale = useLocale();
  const { id, name, state, title, language, article, failure, may, same } = item;
  const place = article ? `articles/${encodeURIComponent(article)}` : state === 'ready' ? `intake/${id}` : undefined;
  return (
    <li className="desk-item intake-item" data-state={state}>
      <p className="desk-item-title">
        {place ? (
          <a href={`/${locale}/admin/${place}`} lang={language} dir="auto">
            {title?.trim() || t('untitled')}
          </a>
        ) : (
          <FileName name={name} />
        )}
      </p>
      <Facts item={item} withName={place !== undefined} />
      {failure && (
        <p className="field-error">{item.isLocked ? t(failure.params.tried ? 'lockedStill' : 'locked') : <Failure refusal={failure} />}</p>
      )}
      {same.map((article) => (
        <SameLine key={article.slug} article={article} />
      ))}
      {item.isLocked && may.includes('retry') && <Unlock id={id} name={name} onAct={onAct} />}
      <div className="row-buttons">
        {(['cancel', 'retry', 'discard'] as const)
          .filter((verb) => may.includes(verb) && !(verb === 'retry' && (item.isLocked || state === 'ready')))
          .map((verb) => (
            <Act key={verb} verb={verb} item={item} onAct={onAct} />
          ))}
      </div>
    </li>
  );
}

const KILO = 1000;

function Facts({ item, withName }: { item: IntakeItemView; withName: boolean }) {
  const t = useTranslations('intake');
  const locale = useLocale();
  const { name, state, done, total, by, at, bytes, doubts } = item;
  return (
    <p className="desk-item-facts">
      <span className={`badge intake-${state}`}>{t(`states.${state}`)}</span>
      {state === 'converting' && <progress value={total > 0 ? done / total : undefined} max={1} aria-label={name} />}
      {state === 'converting' && total > 0 && <span>{t('pages', { done, total })}</span>}
      {withName && <FileName name={name} />}
      <span>{t('kilobytes', { count: Math.max(1, Math.round(bytes / KILO)) })}</span>
      <bdi>{by}</bdi>
      <time dateTime={at}>{formatInstant(at, locale)}</time>
      {state === 'ready' && <span className={doubts > 0 ? 'guess-confidence' : undefined}>{t('doubts', { count: doubts })}</span>}
    </p>
  );
}

/** An article that is the same as the document, or has its text. */
function SameLine({ article }: { article: SameArticle }) {
  const t = useTranslations('intake');
  const locale = useLocale();
  const { slug, title, language, status, how } = article;
  return (
    <p className="desk-attention">
      {t.rich(`same.${how}`, {
        article: () => (
          <a href={`/${locale}/admin/articles/${encodeURIComponent(slug)}`} lang={language} dir="auto">
            {title}
          </a>
        ),
      })}{' '}
      {status === 'withdrawn' && t('sameWithdrawn')}
    </p>
  );
}

type ActFormProps = {
  intent: IntakeVerb;
  id: number;
  onAct: IntakeItemProps['onAct'];
  className?: string;
  children: (busy: boolean) => ReactNode;
};

/** A small form that posts itself without script; with one it is posted here and the list stays where it is. */
function ActForm({ intent, id, onAct, className, children }: ActFormProps) {
  const locale = useLocale();
  const [busy, setBusy] = useState(false);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const next = event.currentTarget.closest('section')?.querySelector<HTMLElement>('h2');
    void onAct(new FormData(event.currentTarget)).finally(() => {
      setBusy(false);
      // The button is gone with what it was for: the focus goes to the head of the list.
      if (document.activeElement === document.body && next) {
        next.tabIndex = -1;
        next.focus();
      }
    });
  };
  return (
    <form action={INTAKE} method="post" encType="multipart/form-data" className={className} onSubmit={onSubmit}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={id} />
      {children(busy)}
    </form>
  );
}

function Act({ verb, item, onAct }: { verb: 'cancel' | 'retry' | 'discard' } & IntakeItemProps) {
  const t = useTranslations('intake');
  return (
    <ActForm intent={verb} id={item.id} onAct={onAct}>
      {(busy) => (
        <button
          type="submit"
          className="button button-small"
          aria-disabled={busy || undefined}
          aria-label={t(`${verb}Of`, { name: item.name })}
        >
          {t(verb)}
        </button>
      )}
    </ActForm>
  );
}

function Unlock({ id, name, onAct }: { id: number; name: string; onAct: IntakeItemProps['onAct'] }) {
  const t = useTranslations('intake');
  return (
    <ActForm intent="retry" id={id} onAct={onAct} className="intake-unlock">
      {(busy) => (
        <>
          <Field id={`unlock-${id}`} label={t('passwordOf', { name })} hint={t('passwordHint')}>
            {(aria) => <input type="password" name="password" required autoComplete="off" dir="ltr" {...aria} />}
          </Field>
          <button type="submit" className="button button-small" aria-disabled={busy || undefined}>
            {t(busy ? 'opening' : 'unlock')}
          </button>
        </>
      )}
    </ActForm>
  );
}
