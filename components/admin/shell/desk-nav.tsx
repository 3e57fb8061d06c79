'use client';
import { useLocale, useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import { mayInHouse, type HouseVerb, type Role } from '../../../core/permissions/permissions.ts';

const ROOMS = [
  { room: 'desk', path: '', verb: 'enter-desk' },
  { room: 'new', path: '/articles/new', verb: 'create-article' },
  { room: 'intake', path: '/intake', verb: 'import-document' },
  { room: 'sites', path: '/sites', verb: 'edit-sites' },
  { room: 'subjects', path: '/subjects', verb: 'edit-sites' },
  { room: 'people', path: '/people', verb: 'edit-sites' },
  { room: 'users', path: '/users', verb: 'manage-users' },
] as const satisfies readonly { room: string; path: string; verb: HouseVerb }[];

/** The rooms of the desk that somebody may enter. */
export function DeskNav({ role }: { role: Role }) {
  const t = useTranslations('admin.nav');
  const locale = useLocale();
  const pathname = usePathname();
  return (
    <nav className="desk-nav" aria-label={t('label')}>
      <ul className="desk-rooms">
        {ROOMS.filter(({ verb }) => mayInHouse(role, verb)).map(({ room, path }) => {
          const address = `/${locale}/admin${path}`;
          const within = path !== '' && pathname.startsWith(`${address}/`);
          return (
            <li key={room}>
              <a href={address} aria-current={pathname === address ? 'page' : within ? 'true' : undefined}>
                {t(room)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
