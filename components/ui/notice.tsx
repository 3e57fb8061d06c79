import type { ReactNode, Ref } from 'react';

type NoticeProps = { children: ReactNode; kind?: 'done' | 'warning' | 'error'; ref?: Ref<HTMLDivElement> };

/** Says what has just happened, also to those who listen. */
export function Notice({ children, kind = 'done', ref }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role="status" ref={ref} tabIndex={ref ? -1 : undefined}>
      {children}
    </div>
  );
}
