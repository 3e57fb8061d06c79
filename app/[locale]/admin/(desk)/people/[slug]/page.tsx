import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { openPerson } from '@/archive/open-person.ts';
import { PersonForm } from '@/components/admin/people/person-form.tsx';
import { valuesOfPerson } from '@/components/admin/people/person-values.ts';
import { deskPage } from '../../../desk-page.tsx';
import { languageChoices } from '../../../language-choices.ts';
import { savePersonForm } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.people');
  return { title: t('editTitle') };
}

export default async function PersonFormPage({ params }: { params: Promise<{ locale: string; slug: string }> }) {
  const slug = decodeURIComponent((await params).slug);
  return deskPage({
    params,
    path: `/people/${encodeURIComponent(slug)}`,
    verb: 'edit-sites',
    render: async ({ locale, archive, actor }) => {
      const t = await getTranslations('admin.people');
      const person = await openPerson(archive, actor, slug);
      return (
        <>
          <p className="page-kicker">{t('editTitle')}</p>
          <h1 className="page-title">
            <bdi>{person.names[0]?.text ?? slug}</bdi>
          </h1>
          <PersonForm
            action={savePersonForm}
            slug={slug}
            values={valuesOfPerson(person)}
            languages={languageChoices(locale, ...person.names.map(({ language }) => language))}
          />
        </>
      );
    },
  });
}
