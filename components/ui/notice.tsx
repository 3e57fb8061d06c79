import type { ReactNode } from 'react';

type NoticeProps = { children: ReactNode; kind?: 'done' | 'warning' | 'error' };

/** Says what has just happened, also to those who listen. */
export function Notice({ children, kind = 'done' }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role="status">
      {children}
    </div>
  );
}
