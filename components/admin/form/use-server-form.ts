'use client';
import { unstable_rethrow } from 'next/navigation';
import { useActionState, useState, useTransition, type FormEvent } from 'react';
import { UNREACHABLE, type FormAction, type Refusal } from './answer.ts';
import { SCRIPTED } from './scripted.ts';

type ServerForm<A> = {
  answer: A;
  pending: boolean;
  /** Grows with every post that was not refused: as the form's key it empties the fields for the next entry. */
  round: number;
  /** For the `<form>`. */
  form: { action: (data: FormData) => void; onSubmit: (event: FormEvent<HTMLFormElement>) => void };
};

/**
 * A form over a server action. Without script the form posts itself and the answer comes with the new page. With script it is posted
 * here: React would otherwise empty the fields after every answer, and throw the page away when the server cannot be reached.
 * @param blank the answer before anything was sent; small, since it travels with every post
 * @param onAnswer told of each answer that comes without a new page, and what it answers
 */
export function useServerForm<A extends { refusal?: Refusal }>(
  action: FormAction<A>,
  blank: A,
  onAnswer?: (answer: A, sent: FormData) => void,
): ServerForm<A> {
  const [posted, post] = useActionState(action, blank as Awaited<A>);
  const [answer, setAnswer] = useState<A>(posted);
  const [round, setRound] = useState(0);
  const [pending, startTransition] = useTransition();

  const send = (data: FormData) => {
    data.set(SCRIPTED, '1');
    startTransition(async () => {
      const next = await action(blank, data).catch((error: unknown) => {
        unstable_rethrow(error);
        return { ...blank, refusal: UNREACHABLE };
      });
      startTransition(() => {
        setAnswer(next);
        if (!next.refusal) setRound((before) => before + 1);
        onAnswer?.(next, data);
      });
    });
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A second press would name a revision that the first is about to move on.
    if (pending) return;
    const data = new FormData(event.currentTarget);
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter instanceof HTMLButtonElement && submitter.name) data.set(submitter.name, submitter.value);
    send(data);
  };

  return { answer, pending, round, form: { action: post, onSubmit } };
}
