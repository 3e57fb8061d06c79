'use client';
import { useTranslations } from 'next-intl';
import { useState, type ComponentProps, type KeyboardEvent } from 'react';
import type { FieldAria } from '../../ui/field.tsx';
import { Isolate } from '../../reader/isolate.tsx';
import { useSuggestions, type Suggestion, type SuggestionKind } from './use-suggestions.ts';

type ComboboxProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'id'> & {
  aria: FieldAria;
  kind: SuggestionKind;
  value: string;
  onType: (text: string) => void;
  onChoose: (suggestion: Suggestion) => void;
};

/**
 * A line of text that completes as one types (WAI-ARIA Authoring Practices, "Editable Combobox With List Autocomplete"): arrows walk
 * the list, Enter takes, Escape closes, and what was typed always stands.
 */
export function Combobox({ aria, kind, value, onType, onChoose, ...input }: ComboboxProps) {
  const t = useTranslations('admin.form');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(kind, value, open);
  const shown = open && suggestions !== undefined && suggestions.length > 0;
  const list = `${aria.id}-list`;
  const option = (index: number) => `${list}-${index}`;

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (suggestion: Suggestion) => {
    onChoose(suggestion);
    close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!shown) setOpen(true);
      else setActive(walked(active, step, suggestions.length));
    } else if (event.key === 'Enter' && shown && suggestions[active]) {
      event.preventDefault();
      choose(suggestions[active]);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      close();
    }
  };

  return (
    <div className="combobox">
      <input
        type="text"
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown && active >= 0 ? option(active) : undefined}
        {...input}
        {...aria}
        value={value}
        onChange={(event) => {
          onType(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <ul id={list} className="combobox-list" role="listbox" aria-label={t('suggestions')} hidden={!shown}>
        {shown &&
          suggestions.map((suggestion, index) => (
            <Option key={suggestion.value} id={option(index)} suggestion={suggestion} selected={index === active} onChoose={choose} />
          ))}
      </ul>
      <span className="visually-hidden" role="status">
        {open && suggestions !== undefined ? t('suggested', { count: suggestions.length }) : ''}
      </span>
    </div>
  );
}

/** The next place in a list of `length`; -1, before the first, is what was typed. */
function walked(from: number, step: number, length: number): number {
  const to = from + step;
  return to >= length ? -1 : to < -1 ? length - 1 : to;
}

type OptionProps = { id: string; suggestion: Suggestion; selected: boolean; onChoose: (suggestion: Suggestion) => void };

function Option({ id, suggestion, selected, onChoose }: OptionProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      className="combobox-option"
      // The input keeps the focus, so that choosing is not leaving.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(suggestion)}
    >
      <Isolate language={suggestion.language}>{suggestion.label}</Isolate>
      {suggestion.hint && (
        <>
          {' '}
          <span className="muted">
            <Isolate>{suggestion.hint}</Isolate>
          </span>
        </>
      )}
    </li>
  );
}
