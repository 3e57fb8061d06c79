import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Actor, Archive } from '@/archive/archive.ts';
import { picturesOf } from '@/archive/read-article.ts';
import { readIntakeReview, type IntakeReview } from '@/archive/read-intake-review.ts';
import { ArticleForm } from '@/components/admin/article/article-form.tsx';
import { valuesOfDraft } from '@/components/admin/article/article-values.ts';
import type { Choices } from '@/components/admin/article/choices.ts';
import { documentKey } from '@/components/admin/autosave/document-key.ts';
import { SamePanel } from '@/components/admin/intake/same-panel.tsx';
import { ScanPanel } from '@/components/admin/intake/scan-panel.tsx';
import { SettledDocument } from '@/components/admin/intake/settled-document.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { ArchiveError } from '@/core/errors.ts';
import type { Locale } from '@/i18n/locales.ts';
import { deskPage } from '../../../desk-page.tsx';
import { storeFigure } from '../../articles/actions.ts';
import { formChoices } from '../../articles/form-choices.ts';
import { formKeeping } from '../../articles/form-keeping.ts';
import { acceptDocument } from './actions.ts';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ translationOf?: string | string[]; accepted?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('intake');
  return { title: t('reviewTitle') };
}

/** A document gone through: the form as it was read beside the document, until it is accepted. */
export default async function IntakeReviewPage({ params, searchParams }: Props) {
  const id = Number((await params).id);
  const { translationOf, accepted } = await searchParams;
  return deskPage({
    params,
    path: `/intake/${id}`,
    verb: 'import-document',
    render: async ({ locale, archive, actor }) => {
      const t = await getTranslations('intake');
      if (!Number.isSafeInteger(id)) throw new ArchiveError('not-found');
      const review = await readIntakeReview(archive, actor, id);
      if (!('recognition' in review)) return <SettledDocument locale={locale} item={review.item} />;
      const { item, recognition, sha256, text, pages, scanned, mayScan, waiting } = review;
      const read = valuesRead(review);
      const values = { ...read, translationOf: typeof translationOf === 'string' ? translationOf : read.translationOf };
      return (
        <>
          <p className="page-kicker">
            <a href={`/${locale}/admin/intake`}>{t('title')}</a>
          </p>
          <h1 className="page-title">{t('reviewTitle')}</h1>
          {accepted !== undefined && <Notice>{t('acceptedBefore')}</Notice>}
          <SamePanel locale={locale} item={item} />
          {mayScan && <ScanPanel locale={locale} id={id} />}
          <ArticleForm
            key={`${id} ${values.translationOf}`}
            action={acceptDocument}
            storeFigure={storeFigure}
            opened={{ values }}
            choices={await choicesFor(archive, actor, locale, review)}
            role={actor.role}
            pictures={await picturesOf(archive, { figures: figuresIn(recognition.draft.body) })}
            keeping={await formKeeping(archive, actor, values, undefined, documentKey(id))}
            intake={{
              guesses: recognition.guesses,
              read,
              source: { name: item.name, text, sha256, pages, isDoubtful: scanned || mayScan },
            }}
            document={{ id, waiting, mayAccept: item.may.includes('accept') }}
          />
        </>
      );
    },
  });
}

/** The form as the document fills it: its site, else the one that was named with it, else the one that its masthead proposes. */
function valuesRead({ recognition: { draft }, site, proposed }: IntakeReview) {
  const chosen = draft.site ?? site ?? proposed?.slug ?? '';
  const section = draft.section ?? (chosen === proposed?.slug ? proposed?.sections[0]?.slug : undefined);
  return valuesOfDraft({ ...draft, site: chosen, section });
}

/** What the lists offer, and the source that the masthead proposes. */
async function choicesFor(archive: Archive, actor: Actor, locale: Locale, { recognition, proposed }: IntakeReview): Promise<Choices> {
  const choices = await formChoices(archive, actor, locale, recognition.draft.language);
  if (!proposed) return choices;
  const t = await getTranslations('intake');
  const named = { fa: t('proposedSite', { name: proposed.names.fa }), en: t('proposedSite', { name: proposed.names.en }) };
  return { ...choices, sites: [...choices.sites, { slug: proposed.slug, names: named, mastheads: [], sections: proposed.sections }] };
}

const figuresIn = (body: string) => [...body.matchAll(/asset:([0-9a-f]{64})/g)].map(([, assetSha256 = '']) => ({ assetSha256 }));
