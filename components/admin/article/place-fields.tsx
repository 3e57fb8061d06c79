'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '../../../core/calendar/format-date.ts';
import { bothNames, inOrder } from '../names.ts';
import { useArticleForm } from './article-context.tsx';
import { ArticleChoice } from './article-field.tsx';
import type { MastheadChoice } from './choices.ts';

/** Site, section and masthead: where the text appeared. */
export function PlaceFields() {
  const t = useTranslations('admin.article');
  const locale = useLocale();
  const { values, set, choices } = useArticleForm();
  const site = choices.sites.find(({ slug }) => slug === values.site);
  const moveTo = (slug: string) => {
    set('site', slug);
    set('section', '');
    set('masthead', '');
  };
  return (
    <fieldset className="form-part">
      <legend>{t('place')}</legend>
      <div className="form-row">
        <ArticleChoice path="site" required onChange={({ target }) => moveTo(target.value)}>
          <option value="">{t('chooseSite')}</option>
          {inOrder(choices.sites, locale).map(({ slug, names }) => (
            <option key={slug} value={slug}>
              {bothNames(names, locale)}
            </option>
          ))}
        </ArticleChoice>
        <ArticleChoice path="section">
          <option value="">{t('noSection')}</option>
          {site?.sections.map(({ slug, names }) => (
            <option key={slug} value={slug}>
              {bothNames(names, locale)}
            </option>
          ))}
        </ArticleChoice>
      </div>
      <ArticleChoice path="masthead" hint={t('mastheadHint')}>
        <option value="">{t('mastheadByDate')}</option>
        {site?.mastheads.map((masthead) => (
          <option key={masthead.id} value={masthead.id}>
            <MastheadName masthead={masthead} />
          </option>
        ))}
      </ArticleChoice>
    </fieldset>
  );
}

function MastheadName({ masthead: { names, from, to } }: { masthead: MastheadChoice }) {
  const t = useTranslations('admin.article');
  const locale = useLocale();
  const date = (iso: string) => formatDate(iso, { locale, calendar: locale === 'fa' ? 'solar-hijri' : 'gregorian' });
  const period = t('period', { from: from ? date(from) : '…', to: to ? date(to) : '…' });
  return `${period} · ${names.join(' – ')}`;
}
