import { recognisedSource } from '../recognised-source.ts';
import type { ReadDocument, ReadOptions } from '../registry.ts';
import { readScan } from './read-scan.ts';

/** What was recognised in pages that are pictures. No field is surer than the letters it was read from. */
export async function scannedDocument(bytes: Uint8Array, options: ReadOptions): Promise<ReadDocument> {
  const { pages, recognised, confidence, ...source } = await readScan(bytes, options);
  const read = recognisedSource(source, options, 'ocr');
  const guesses = read.recognition.guesses.map((guess) => ({ ...guess, confidence: Math.min(guess.confidence, confidence) }));
  return { ...read, recognition: { ...read.recognition, guesses }, pages, recognised };
}
