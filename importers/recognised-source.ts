import { ArchiveError } from '../core/errors.ts';
import { plainText } from '../core/markup/plain-text.ts';
import type { SourceDocument } from '../core/source/document.ts';
import { recogniseDocument } from '../core/source/recognise-document.ts';
import type { ReadDocument, ReadOptions } from './registry.ts';

/** What was recognised in a document that has a form. @throws ArchiveError `file-empty` where it has no letters */
export function recognisedSource(source: SourceDocument, { known }: ReadOptions, encoding: string): ReadDocument {
  const text = [...source.running, plainText(source.body)].join('\n\n');
  if (text.trim() === '') throw new ArchiveError('file-empty', { message: 'a document without words' });
  return { encoding, recognition: recogniseDocument(source, known), pictures: source.pictures, text };
}
