import type { DeskAnswer } from './desk-answer.ts';
import { UNREACHABLE } from '../form/answer.ts';

/** Where the intake desk listens. */
export const INTAKE = '/intake';

const UNREACHED: DeskAnswer = { items: [], known: [], refusals: [{ name: '', refusal: UNREACHABLE }] };

/**
 * Posts to the desk. `fetch` does not say how much was sent, so this is an XMLHttpRequest.
 * @param onSent told now and then which part of it, 0 to 1, is on the server
 * @returns what the desk answers, and whether it did; null where `signal` ended it
 */
export function post(
  data: FormData,
  { onSent, signal }: { onSent?: (part: number) => void; signal?: AbortSignal } = {},
): Promise<{ answer: DeskAnswer; isOk: boolean } | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', INTAKE);
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onSent?.(total > 0 ? loaded / total : 0);
    request.onload = () => resolve({ answer: (request.response as DeskAnswer | null) ?? UNREACHED, isOk: request.status === 200 });
    request.onerror = () => resolve({ answer: UNREACHED, isOk: false });
    request.onabort = () => resolve(null);
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(data);
  });
}
