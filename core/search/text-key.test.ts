import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textKey } from './text-key.ts';

const TEXT = 'آب کاریز در سال‌های گذشته کم شد، و مردم ده که از آن می‌نوشیدند کوچیدند؛ هیچ‌کس نمانده بود.';

describe('textKey', () => {
  it.each([
    ['Arabic letters', TEXT.replaceAll('ی', 'ي').replaceAll('ک', 'ك')],
    ['spaces for half-spaces, and lines', TEXT.replaceAll('\u200c', ' ').replaceAll(' ', '\n')],
    ['other marks', TEXT.replaceAll('،', ',').replaceAll('؛', ';')],
  ])('is the same with %s', (_, text) => expect(textKey(text)).toBe(textKey(TEXT)));
  it('is another for another word', () => expect(textKey(TEXT.replace('کم', 'بیش'))).not.toBe(textKey(TEXT)));
  it('is none for a few words', () => expect(textKey('پایان یافت.')).toBeUndefined());
  it('does not depend on where lines break', () => {
    const words = fc.array(fc.stringMatching(/^[a-zآ-ی]{3,9}$/), { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(' ', '\n', ' \u200c', '\t- '),
        (all, joint) => textKey(all.join(joint)) === textKey(all.join(' ')),
      ),
    );
  });
});
