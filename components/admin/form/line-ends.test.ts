import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withLineEndsOf } from './line-ends.ts';

describe('withLineEndsOf', () => {
  it('takes a new text as it is', () => expect(withLineEndsOf(undefined, 'a\nb')).toBe('a\nb'));
  it('keeps CRLF in an edited text', () => expect(withLineEndsOf('a\r\nb', 'a\nb\nc')).toBe('a\r\nb\r\nc'));
  it('takes an edited text of mixed line ends as typed', () => expect(withLineEndsOf('a\r\nb\nc', 'a\nb\nd')).toBe('a\nb\nd'));
  it('gives back every byte of what nobody changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '\r', '\n', '\r\n', '\u200c', 'ب')).map((parts) => parts.join('')),
        (stored) => {
          expect(withLineEndsOf(stored, stored.replace(/\r\n?/g, '\n'))).toBe(stored);
        },
      ),
    );
  });
});
