'use client';
import { useState, type ReactNode } from 'react';

type DisclosureProps = { summary: ReactNode; children: ReactNode; initiallyOpen?: boolean; className?: string };

/** Details that begin open or closed, and are then the editor's to open and close, whatever is typed in them. */
export function Disclosure({ summary, children, initiallyOpen = false, className }: DisclosureProps) {
  const [open] = useState(initiallyOpen);
  return (
    <details className={className} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
