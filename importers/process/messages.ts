/** What the server's process and a converter (a process of its own) say to each other. Bytes go through files of the task's folder. */
import { ArchiveError } from '../../core/errors.ts';
import type { ErrorCode, FieldProblem } from '../../core/errors.ts';
import type { KnownSite } from '../../core/source/types.ts';

/** `input` in the task's folder is the document; what the task gives is left there as `output`, a structured clone. */
export type Task =
  | { kind: 'convert'; name: string; known: KnownSite[]; password?: string; scanned?: boolean }
  | { kind: 'unpack' }
  | { kind: 'page'; number: number; width: number; password?: string };

export type Order = { task: Task; folder: string };

export const INPUT = 'input';
export const OUTPUT = 'output';

/** `memory` is what the process holds now, in bytes: one that has grown is not used again. */
export type Answer =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; memory: number }
  | { kind: 'refused'; memory: number; code: ErrorCode; message: string; params: Record<string, string | number>; problems: FieldProblem[] }
  /** Nothing that a person can be told about: for the log. */
  | { kind: 'failed'; memory: number; message: string };

/** What the sender says of a task that ended so. */
export function answerOf(error: unknown, memory: number): Answer {
  if (!(error instanceof ArchiveError)) {
    return { kind: 'failed', memory, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  const { code, message, params, problems } = error;
  return { kind: 'refused', memory, code, message, params, problems };
}
