import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { INTAKE_EXTENSIONS } from '@/archive/import-document.ts';
import { DESK_LIMITS } from '@/archive/queue-document.ts';
import { readChoices } from '@/archive/read-choices.ts';
import { readIntakeDesk } from '@/archive/read-intake-desk.ts';
import type { DeskRefusal } from '@/components/admin/intake/desk-answer.ts';
import { IntakeDesk } from '@/components/admin/intake/intake-desk.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { deskPage } from '../../desk-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('intake');
  return { title: t('title') };
}

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ refused?: string | string[]; accepted?: string | string[] }> };

export default async function IntakePage({ params, searchParams }: Props) {
  const { refused, accepted } = await searchParams;
  return deskPage({
    params,
    path: '/intake',
    verb: 'import-document',
    render: async ({ archive, actor }) => {
      const t = await getTranslations('intake');
      const { sites } = await readChoices(archive, actor);
      return (
        <>
          <h1 className="page-title">{t('title')}</h1>
          <p className="lede">{t('lede')}</p>
          {accepted !== undefined && <Notice>{t('acceptedLast')}</Notice>}
          <IntakeDesk
            initial={await readIntakeDesk(archive, actor)}
            extensions={INTAKE_EXTENSIONS}
            sites={sites.map(({ slug, names }) => ({ slug, names }))}
            refused={refusedWith(refused)}
          />
        </>
      );
    },
  });
}

/** Those that a plain form may be answered with; their sentences need no more than the bound. */
const PLAIN = ['file-empty', 'file-too-large', 'too-many', 'forbidden', 'not-found', 'intake-settled'] as const;

function refusedWith(asked: string | string[] | undefined): DeskRefusal | undefined {
  if (asked === undefined) return undefined;
  const code = PLAIN.find((each) => each === asked) ?? 'unexpected';
  const limit = code === 'too-many' ? DESK_LIMITS.documents : DESK_LIMITS.bytes;
  return { name: '', refusal: { code, params: { limit }, problems: [] } };
}
