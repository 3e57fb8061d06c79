import { useTranslations } from 'next-intl';
import type { IntakeItemView, SameArticle } from '../../../core/intake/item.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { INTAKE } from './send-document.ts';

type SamePanelProps = { locale: Locale; item: IntakeItemView };

/** What is here already with the same bytes or the same text, and the ways out: none of them is an end. */
export function SamePanel({ locale, item: { id, same, may } }: SamePanelProps) {
  const t = useTranslations('intake');
  if (same.length === 0) return null;
  return (
    <section className="notice notice-warning same-panel" aria-labelledby="same">
      <h2 id="same">{t('sameTitle')}</h2>
      {same.map((article) => (
        <Same key={article.slug} locale={locale} id={id} article={article} mayAdd={may.includes('accept')} />
      ))}
      <p>{t('sameAnyway')}</p>
    </section>
  );
}

function Same({ locale, id, article, mayAdd }: { locale: Locale; id: number; article: SameArticle; mayAdd: boolean }) {
  const t = useTranslations('intake');
  const { slug, title, language, status, how } = article;
  const place = `/${locale}/admin/articles/${encodeURIComponent(slug)}`;
  return (
    <>
      <p>
        {t.rich(`same.${how}`, {
          article: () => (
            <a href={place} lang={language} dir="auto">
              {title}
            </a>
          ),
        })}{' '}
        {status === 'withdrawn' && t('sameWithdrawn')}
      </p>
      <div className="row-buttons">
        <a className="button button-small" href={place}>
          {t('openArticle')}
        </a>
        {mayAdd && status !== 'withdrawn' && how === 'text' && (
          <form action={INTAKE} method="post" encType="multipart/form-data">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="intent" value="add" />
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="slug" value={slug} />
            <button type="submit" className="button button-small">
              {t('sameAdd')}
            </button>
          </form>
        )}
        <a className="button button-small" href={`/${locale}/admin/intake/${id}?translationOf=${encodeURIComponent(slug)}`}>
          {t('sameTranslation')}
        </a>
      </div>
    </>
  );
}
