'use server';
import { redirect } from 'next/navigation';
import type { Actor, Archive } from '@/archive/archive.ts';
import { importDocument } from '@/archive/import-document.ts';
import { unpackDocuments } from '@/archive/unpack-documents.ts';
import type { IntakeAnswer } from '@/components/admin/intake/intake-form.tsx';
import type { IntakeResult } from '@/components/admin/intake/intake-report.tsx';
import { ArchiveError } from '@/core/errors.ts';
import { log } from '@/server/log.ts';
import { runAction } from '@/server/run-action.ts';
import { filesOf, localeOf, textOf } from '../../action-form.ts';

type Options = { site?: string; password?: string };
type Document = { name: string; read: () => Promise<Uint8Array> };

/** Name of a document that came as pasted text. */
const PASTED = 'pasted.txt';

/** Makes a draft of every document; a single new one is opened at once. */
export async function takeInDocuments(_previous: IntakeAnswer, data: FormData): Promise<IntakeAnswer> {
  const result = await runAction(async ({ archive, actor }) => {
    const documents = documentsOf(data);
    if (documents.length === 0) throw new ArchiveError('file-empty');
    const options = { site: textOf(data, 'site') || undefined, password: textOf(data, 'password') || undefined };
    const results: IntakeResult[] = [];
    for (const document of documents) results.push(...(await takeIn(archive, actor, document, options)));
    const [only] = results;
    if (results.length === 1 && only?.status === 'draft' && only.slug) {
      redirect(`/${localeOf(data)}/admin/articles/${encodeURIComponent(only.slug)}?saved=imported`);
    }
    return results;
  });
  if (result.ok) return { results: result.value };
  return { refusal: { code: result.code, params: result.params, problems: [] } };
}

function documentsOf(data: FormData): Document[] {
  const pasted = textOf(data, 'text');
  return [
    ...filesOf(data, 'files').map((file) => ({ name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) })),
    ...(pasted.trim() === '' ? [] : [{ name: PASTED, read: async () => new TextEncoder().encode(pasted.replaceAll('\r\n', '\n')) }]),
  ];
}

/** One document, or each of a ZIP. One that is refused does not stop the others. Somebody who may not import at all is told so once. */
async function takeIn(archive: Archive, actor: Actor, { name, read }: Document, options: Options): Promise<IntakeResult[]> {
  const results: IntakeResult[] = [];
  try {
    for await (const document of unpackDocuments(await read(), name)) {
      try {
        if ('error' in document) throw document.error;
        const { status, slug, doubts } = await importDocument(archive, actor, { ...document, ...options });
        results.push({ name: document.name, status: status === 'duplicate' ? 'duplicate' : 'draft', slug, doubts: doubts.length });
      } catch (error) {
        results.push(refused(document.name, error));
      }
    }
  } catch (error) {
    results.push(refused(name, error));
  }
  return results;
}

function refused(name: string, error: unknown): IntakeResult {
  if (error instanceof ArchiveError && (error.code === 'forbidden' || error.code === 'signed-out')) throw error;
  if (!(error instanceof ArchiveError)) log('error', 'intake-failed', { error });
  const { code, params, problems } = error instanceof ArchiveError ? error : new ArchiveError('unexpected');
  return { name, status: 'refused', doubts: 0, refusal: { code, params, problems } };
}
