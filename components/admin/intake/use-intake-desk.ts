'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { IntakeItemView } from '../../../core/intake/item.ts';
import type { DeskAnswer, DeskRefusal } from './desk-answer.ts';
import { INTAKE, post } from './send-document.ts';

/** A file on its way to the server. */
export type Upload = { key: number; name: string; part: number; stop: AbortController };

/** Milliseconds between two looks while something is read, and more for each document that the answer lists. */
const LOOK_EVERY = 1_000;
const MORE_EACH = 5;
const RUNNING = new Set(['queued', 'converting']);

/** What is on the desk and on its way there, and what can be done with it. Files are sent one after the other. */
export function useIntakeDesk(initial: IntakeItemView[]) {
  const [items, setItems] = useState(initial);
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [refusals, setRefusals] = useState<DeskRefusal[]>([]);
  const [known, setKnown] = useState<string[]>([]);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const keys = useRef(0);

  const take = useCallback((answered: { answer: DeskAnswer; isOk: boolean } | null, name = '') => {
    if (!answered) return;
    const { answer, isOk } = answered;
    if (isOk) setItems(answer.items);
    setRefusals((before) => [...before, ...answer.refusals.map((each) => (each.name === '' ? { ...each, name } : each))]);
    setKnown((before) => [...before, ...answer.known]);
  }, []);

  const send = (files: readonly File[], fields: Record<string, string>) => {
    setRefusals([]);
    setKnown([]);
    const coming = files.map((file) => ({ file, upload: { key: keys.current++, name: file.name, part: 0, stop: new AbortController() } }));
    setUploads((before) => [...before, ...coming.map(({ upload }) => upload)]);
    for (const { file, upload } of coming) {
      const { key, stop } = upload;
      line.current = line.current.then(async () => {
        const data = new FormData();
        for (const [name, value] of Object.entries(fields)) data.set(name, value);
        data.append('files', file, file.name);
        const onSent = (part: number) => setUploads((now) => now.map((each) => (each.key === key ? { ...each, part } : each)));
        const answered = stop.signal.aborted ? null : await post(data, { onSent, signal: stop.signal });
        setUploads((now) => now.filter((each) => each.key !== key));
        take(answered, file.name);
      });
    }
  };

  const act = async (data: FormData) => {
    setRefusals([]);
    setKnown([]);
    take(await post(data));
  };

  const pause = LOOK_EVERY + MORE_EACH * items.length;
  const isRunning = items.some(({ state }) => RUNNING.has(state));
  useEffect(() => {
    if (!isRunning) return;
    const look = async () => {
      const response = await fetch(INTAKE).catch(() => undefined);
      if (response?.ok) setItems(((await response.json()) as DeskAnswer).items);
    };
    const timer = setInterval(() => void look(), pause);
    return () => clearInterval(timer);
  }, [isRunning, pause]);

  return { items, uploads, refusals, known, send, act };
}
