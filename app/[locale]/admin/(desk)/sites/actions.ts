'use server';
import { redirect } from 'next/navigation';
import { openSite } from '@/archive/open-site.ts';
import { saveSite } from '@/archive/save-site.ts';
import { parseRowIntent } from '@/components/admin/form/rows.ts';
import { SCRIPTED } from '@/components/admin/form/scripted.ts';
import { siteOfForm, siteValues } from '@/components/admin/site/site-form-data.ts';
import type { SiteAnswer } from '@/components/admin/site/site-form.tsx';
import { valuesOfSite, withSiteRows } from '@/components/admin/site/site-values.ts';
import { ArchiveError } from '@/core/errors.ts';
import { runAction } from '@/server/run-action.ts';
import { localeOf, textOf } from '../../action-form.ts';

/** Saves a site with its mastheads and sections. When somebody else saved meanwhile, the answer carries the version to save on top of. */
export async function saveSiteForm(_previous: SiteAnswer, data: FormData): Promise<SiteAnswer> {
  const typed = siteValues(data);
  const change = parseRowIntent(textOf(data, 'intent'));
  if (change) return { typed: withSiteRows(typed, change) ?? typed };
  const version = textOf(data, 'version') === '' ? undefined : Number(textOf(data, 'version'));
  const { site, problems, placeOf } = siteOfForm(typed);
  const result = await runAction(async ({ archive, actor }) => {
    if (problems.length > 0) throw new ArchiveError('invalid', { problems });
    return saveSite(archive, actor, site, version);
  });
  const scripted = data.has(SCRIPTED);
  if (result.ok) {
    if (!scripted) redirect(`/${localeOf(data)}/admin/sites/${encodeURIComponent(result.value.slug)}?saved=site`);
    return { saved: { values: valuesOfSite(result.value), version: result.value.version } };
  }
  const refusal = {
    code: result.code,
    params: result.params,
    problems: result.problems.map((problem) => ({ ...problem, field: placeOf(problem.field) })),
  };
  return {
    refusal,
    version: result.code === 'conflict' ? await currentVersion(typed.slug) : undefined,
    typed: scripted ? undefined : typed,
  };
}

async function currentVersion(slug: string): Promise<number | undefined> {
  const result = await runAction(async ({ archive, actor }) => (await openSite(archive, actor, slug)).version);
  return result.ok ? result.value : undefined;
}
