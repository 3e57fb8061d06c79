import { useTranslations } from 'next-intl';
import type { Role } from '../../../core/permissions/permissions.ts';

type UserListProps = { users: { id: number; name: string; email: string; role: Role; disabled: boolean }[] };

export function UserList({ users }: UserListProps) {
  const t = useTranslations('admin');
  return (
    <ul className="desk-list">
      {users.map(({ id, name, email, role, disabled }) => (
        <li key={id} className="desk-item">
          <p className="desk-item-title">
            <bdi>{name}</bdi>
          </p>
          <p className="desk-item-facts">
            <bdi className="technical" dir="ltr">
              {email}
            </bdi>
            <span>{t(`userRoles.${role}`)}</span>
            {disabled && <span>{t('users.disabled')}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
