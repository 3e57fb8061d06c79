'use client';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { articleValues } from '../article/article-form-data.ts';
import type { ArticleValues } from '../article/article-values.ts';
import { Autosave, type AutosaveState, type Send } from './autosave.ts';
import { deviceKey } from './copies.ts';

type Options = {
  /** Whose copies they are; absent: nothing is kept. */
  user: number | undefined;
  /** Address that keeps copies on the server. */
  address: string;
  on: { slug: string } | { key: string };
  revision: number | undefined;
  values: ArticleValues;
  unsaved: boolean;
  /** A save is on its way, or there is something to decide first. */
  held: boolean;
  form: RefObject<HTMLFormElement | null>;
};

/** Keeps what is typed into the article's form until it is saved. `again` sends at once what is not on the server yet. */
export function useAutosave(options: Options): { state: AutosaveState; again: () => void } {
  const { user, address, on, revision, values, unsaved, held, form } = options;
  const [state, setState] = useState<AutosaveState>({ kept: 'nothing' });
  const target = `${address}?${new URLSearchParams('slug' in on ? { article: on.slug } : { key: on.key }).toString()}`;
  const name = user === undefined ? undefined : deviceKey(user, on);

  const autosave = useMemo(() => {
    if (name === undefined) return undefined;
    const slot = {
      keep: (values: string, opened?: number) =>
        localStorage.setItem(name, JSON.stringify({ values, revision: opened, at: new Date().toISOString() })),
      drop: () => localStorage.removeItem(name),
    };
    const send: Send = async (body, signal, opened) => {
      const answer = await fetch(opened === undefined ? target : `${target}&revision=${opened}`, { method: 'PUT', body, signal });
      if (answer.status === 401) return 'signed-out';
      return answer.ok ? ((await answer.json()) as { at: string }) : undefined;
    };
    return new Autosave(slot, send, setState);
  }, [name, target]);

  const wasUnsaved = useRef(false);
  const before = useRef<Autosave>(undefined);
  useEffect(() => {
    if (!autosave) return;
    // A new article has its address now: what was kept under the form's own key is saved.
    if (before.current && before.current !== autosave) before.current.done();
    before.current = autosave;
    if (held) return autosave.pause();
    if (unsaved) autosave.change(JSON.stringify(values), revision);
    else if (wasUnsaved.current) {
      autosave.done();
      // What was typed and taken back is on the server too; after a save there is nothing to let go of.
      void fetch(target, { method: 'DELETE' }).catch(() => undefined);
    }
    wasUnsaved.current = unsaved;
  }, [autosave, target, values, revision, unsaved, held]);

  // The page may be gone the next moment: a closed tab, a telephone put away.
  useEffect(() => {
    if (!autosave || !unsaved || held) return;
    const leave = () => {
      if (form.current) autosave.keep(JSON.stringify(articleValues(new FormData(form.current))));
    };
    const again = () => void autosave.push();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('online', again);
    };
  }, [autosave, unsaved, held, form]);

  useEffect(() => () => autosave?.pause(), [autosave]);
  return { state, again: () => void autosave?.push() };
}
