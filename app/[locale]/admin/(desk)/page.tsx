import { readDesk } from '@/archive/read-desk.ts';
import { DeskHome } from '@/components/admin/shell/desk-home.tsx';
import { deskPage } from '../desk-page.tsx';

export default async function DeskHomePage({ params }: { params: Promise<{ locale: string }> }) {
  return deskPage({
    params,
    path: '',
    render: async ({ locale, archive, actor }) => {
      return <DeskHome locale={locale} name={actor.name} desk={await readDesk(archive, actor)} />;
    },
  });
}
