import type { Archive } from '@/archive/archive.ts';
import { readQuery, type OperationName, type QueryOf } from '@/core/api/operations.ts';
import { jsonAnswer } from '@/server/machine-answer.ts';

/** Answers an operation of the API: its parameters are read by its own schema. */
export const apiAnswer = <Name extends OperationName>(
  request: Request,
  name: Name,
  work: (archive: Archive, query: QueryOf<Name>) => Promise<unknown>,
): Promise<Response> => jsonAnswer(request, (archive) => work(archive, readQuery(name, new URL(request.url).searchParams)));

type Context = { params: Promise<{ slug: string }> };

/** The slug in an address. */
export const slugIn = async (context: Context): Promise<string> => decodeURIComponent((await context.params).slug);
