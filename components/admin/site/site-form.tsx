'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import type { FormAction, Refusal } from '../form/answer.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { ProblemsProvider } from '../form/problems.tsx';
import { SubmitButton } from '../form/submit-button.tsx';
import { setIn } from '../form/tree.ts';
import { useServerForm } from '../form/use-server-form.ts';
import { useUnsavedGuard } from '../form/use-unsaved-guard.ts';
import { MastheadsFields } from './masthead-fields.tsx';
import { SiteFormProvider } from './site-context.tsx';
import { SectionFields, SiteFields } from './site-fields.tsx';
import { withSiteRows, type SiteValues } from './site-values.ts';

/** What the action of a site's form answers. */
export type SiteAnswer = {
  refusal?: Refusal;
  /** As stored now, with the numbers of what is new. */
  saved?: { values: SiteValues; version: number };
  /** The version that somebody else saved meanwhile: the next save goes on top of it. */
  version?: number;
  typed?: SiteValues;
};

type SiteFormProps = {
  action: FormAction<SiteAnswer>;
  values: SiteValues;
  /** Absent for a new site. */
  version?: number;
  languages: { tag: string; name: string }[];
};

/** Everything about one site on one form, which is saved at once. */
export function SiteForm({ action, values: opened, version, languages }: SiteFormProps) {
  const t = useTranslations('admin');
  const locale = useLocale();
  const [typed, setTyped] = useState<SiteValues>();
  const [stored, setStored] = useState({ values: opened, version });
  const { answer, pending, form } = useServerForm<SiteAnswer>(action, {}, ({ saved }) => {
    if (!saved) return;
    setStored(saved);
    setTyped(undefined);
    window.history.replaceState(null, '', `/${locale}/admin/sites/${encodeURIComponent(saved.values.slug)}`);
  });
  const values = typed ?? answer.typed ?? stored.values;
  const change = (edit: (now: SiteValues) => SiteValues | null) => setTyped((now) => edit(now ?? values) ?? now);
  useUnsavedGuard(typed !== undefined && !pending);
  const context = {
    values,
    set: (path: string, value: string) => change((now) => setIn(now, path, value)),
    changeRows: (rows: Parameters<typeof withSiteRows>[1]) => change((now) => withSiteRows(now, rows)),
  };
  const isNew = stored.version === undefined;
  return (
    <SiteFormProvider value={context}>
      <ProblemsProvider problems={answer.refusal?.problems}>
        <form {...form} className="site-form" noValidate>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="version" value={answer.version ?? stored.version ?? ''} />
          <button type="submit" name="intent" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
          <ErrorSummary refusal={answer.refusal} />
          {answer.version !== undefined && <StoredMeanwhile slug={values.slug} />}
          {answer.saved && <Notice>{t('done.site-saved')}</Notice>}
          <SiteFields languages={languages} isNew={isNew} />
          <MastheadsFields />
          <SectionFields />
          <div className="state-bar">
            <p className="state-line">{typed !== undefined && <span className="unsaved">{t('article.unsaved')}</span>}</p>
            <p className="state-buttons">
              {!isNew && <a href={`/${locale}/sites/${encodeURIComponent(values.slug)}`}>{t('site.read')}</a>}
              <SubmitButton intent="save" pending={pending}>
                {t('site.save')}
              </SubmitButton>
            </p>
          </div>
        </form>
      </ProblemsProvider>
    </SiteFormProvider>
  );
}

/** Where the other version can be read beside this one, before it is saved over. */
function StoredMeanwhile({ slug }: { slug: string }) {
  const t = useTranslations('admin.site');
  const locale = useLocale();
  return (
    <Notice kind="warning">
      {t('storedMeanwhile')}{' '}
      <a href={`/${locale}/admin/sites/${encodeURIComponent(slug)}`} target="_blank" rel="noopener">
        {t('openStored')}
      </a>
    </Notice>
  );
}
