'use client';
import { useLocale } from 'next-intl';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { localeDirection } from '../../../i18n/locales.ts';

type ToolbarProps = { label: string; controls: string; children: ReactNode };

const TOOLS = 'button, select';

/** One stop for the Tab key; inside, the arrows go from tool to tool as the line runs (WAI-ARIA APG, "Toolbar"). */
export function Toolbar({ label, controls, children }: ToolbarProps) {
  const element = useRef<HTMLDivElement>(null);
  const locale = useLocale();
  const [forward, back] = localeDirection(locale as 'fa') === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];

  const tools = () => [...(element.current?.querySelectorAll<HTMLElement>(TOOLS) ?? [])].filter((tool) => !tool.hasAttribute('disabled'));
  const stopAt = (tool: HTMLElement) => {
    for (const each of element.current?.querySelectorAll<HTMLElement>(TOOLS) ?? []) each.tabIndex = each === tool ? 0 : -1;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = tools();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { [forward!]: at + 1, [back!]: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const tool = all.at(to % all.length);
    if (!tool) return;
    stopAt(tool);
    tool.focus();
  };

  return (
    <div
      ref={element}
      role="toolbar"
      aria-label={label}
      aria-controls={controls}
      className="edit-tools"
      onKeyDown={onKeyDown}
      onFocus={(event) => stopAt(event.target)}
    >
      {children}
    </div>
  );
}

type ToolProps = { children: ReactNode; onUse: () => void; pressed?: boolean; disabled?: boolean; keys?: string; first?: boolean };

/** A button of the toolbar. The text keeps its selection while it is pressed. */
export function Tool({ children, onUse, pressed, disabled, keys, first = false }: ToolProps) {
  const [initial] = useState(first ? 0 : -1);
  return (
    <button
      type="button"
      className="edit-tool"
      tabIndex={initial}
      aria-pressed={pressed}
      aria-keyshortcuts={keys}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onUse}
    >
      {children}
    </button>
  );
}

type ChoiceProps = { label: string; value: string; onChange: (value: string) => void; children: ReactNode };

export function ToolChoice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <select className="edit-choice" aria-label={label} tabIndex={-1} value={value} onChange={(event) => onChange(event.target.value)}>
      {children}
    </select>
  );
}
