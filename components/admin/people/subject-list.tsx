import { useLocale, useTranslations } from 'next-intl';
import { Isolate } from '../../reader/isolate.tsx';

export function SubjectList({ subjects }: { subjects: { slug: string; names: { fa: string; en: string } }[] }) {
  const t = useTranslations('admin.subjects');
  const locale = useLocale();
  return (
    <ul className="desk-list desk-list-columns">
      {subjects.map(({ slug, names }) => (
        <li key={slug} className="desk-item">
          <a href={`/${locale}/admin/subjects?edit=${encodeURIComponent(slug)}`} aria-label={t('edit', { name: names[locale] })}>
            <Isolate language="fa">{names.fa}</Isolate> · <Isolate language="en">{names.en}</Isolate>
          </a>
        </li>
      ))}
    </ul>
  );
}
