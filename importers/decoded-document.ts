import { DOUBT } from '../core/article/guess.ts';
import type { Guess } from '../core/article/guess.ts';
import type { Recognition } from '../core/source/types.ts';
import type { Decoded } from './decode.ts';
import type { ReadDocument } from './registry.ts';

const SNIPPET = 120;

/** What was recognised in a decoded text, with a doubt where the decoding itself was doubtful. */
export function decodedDocument(decoded: Decoded, recognition: Recognition): ReadDocument {
  const doubt = encodingDoubt(decoded);
  return {
    encoding: decoded.mixed ? `utf-8+${decoded.encoding}` : decoded.encoding,
    recognition: doubt ? { ...recognition, guesses: [...recognition.guesses, doubt] } : recognition,
  };
}

/** What makes the letters of a decoded text doubtful. */
export function encodingDoubt({ text, mixed, damaged }: Decoded): Guess | null {
  if (!mixed && !damaged) return null;
  const at = damaged ? Math.max(0, text.indexOf('\ufffd') - SNIPPET / 2) : 0;
  return {
    field: 'body',
    confidence: damaged ? DOUBT / 2 : DOUBT - 0.1,
    snippet: text.slice(at, at + SNIPPET),
    reason: damaged ? 'damaged-encoding' : 'mixed-encoding',
  };
}
