'use client';
import { useLocale } from 'next-intl';
import { useEffect, useState } from 'react';

export type SuggestionKind = 'people' | 'outlets' | 'articles';
export type Suggestion = { value: string; label: string; hint?: string; language?: string };

/** Milliseconds of rest in typing before the archive is asked. */
const REST = 150;

/** What the archive knows that begins like what is typed; undefined while nothing has been asked or answered. */
export function useSuggestions(kind: SuggestionKind, typed: string, active: boolean): Suggestion[] | undefined {
  const locale = useLocale();
  const [found, setFound] = useState<{ typed: string; suggestions: Suggestion[] }>();
  const wanted = active ? typed.trim() : '';

  useEffect(() => {
    if (wanted === '') return;
    const asking = new AbortController();
    const timer = setTimeout(() => {
      void suggestions(`/${locale}/admin/complete?kind=${kind}&q=${encodeURIComponent(wanted)}`, asking.signal).then((answer) => {
        if (!asking.signal.aborted) setFound({ typed: wanted, suggestions: answer });
      });
    }, REST);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [kind, locale, wanted]);

  return wanted !== '' && found?.typed === wanted ? found.suggestions : undefined;
}

/** Completion is a help: where it fails, one types on. */
async function suggestions(address: string, signal: AbortSignal): Promise<Suggestion[]> {
  try {
    const response = await fetch(address, { signal });
    return response.ok ? ((await response.json()) as { suggestions: Suggestion[] }).suggestions : [];
  } catch {
    return [];
  }
}
