import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../core/errors.ts';
import { decodeText, WINDOWS_1252 } from './decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  [...Array(text.length).keys()].forEach((index) => view.setUint16(index * 2, text.charCodeAt(index), littleEndian));
  return new Uint8Array(view.buffer);
};
const range = (from: number, to: number) => String.fromCharCode(...Array.from({ length: to - from }, (_, index) => from + index));
/** The letters of each byte. */
const LETTERS = {
  'windows-1256': new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
  'windows-1252': range(0, 0x80) + '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' + range(0xa0, 0x100),
};
function singleByte(text: string, encoding: keyof typeof LETTERS): Uint8Array {
  const letters = LETTERS[encoding];
  return Uint8Array.from(text, (letter) => {
    const byte = letters.indexOf(letter);
    if (byte === -1) throw new Error(`${letter} is not in ${encoding}`);
    return byte;
  });
}
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

const PERSIAN = 'پيرمردان دهكده مي\u200cگويند كه آب كاريز در سال\u200cهاي نخست زياد بود.\nامروز جوي باريكي مانده است.';
const GERMAN = 'Für die Größe der Bücher fehlen Wörter: schön, böse, süß.';
const FRENCH = "À l'été, où êtes-vous allés ? Ça dépend des élèves, ça et là.";
const ENGLISH = 'Iran\u2019s \u201cneutrality\u201d \u2014 so called.';

function codeOf(input: Uint8Array): string {
  try {
    decodeText(input);
  } catch (error) {
    if (error instanceof ArchiveError) return error.code;
    throw error;
  }
  return 'decoded';
}

describe('decodeText', () => {
  const whole = { mixed: false, damaged: false };
  it.each([
    ['UTF-8', utf8(PERSIAN), PERSIAN, 'utf-8'],
    ['UTF-8 with its mark', joined(bytes(0xef, 0xbb, 0xbf), utf8(PERSIAN)), PERSIAN, 'utf-8'],
    ['ASCII', utf8('plain'), 'plain', 'utf-8'],
    ['UTF-16, little end first, with its mark', joined(bytes(0xff, 0xfe), utf16(PERSIAN, true)), PERSIAN, 'utf-16le'],
    ['UTF-16, big end first, with its mark', joined(bytes(0xfe, 0xff), utf16(PERSIAN, false)), PERSIAN, 'utf-16be'],
    ['UTF-16, little end first, without', utf16(PERSIAN, true), PERSIAN, 'utf-16le'],
    ['UTF-16, big end first, without', utf16(PERSIAN, false), PERSIAN, 'utf-16be'],
    ['UTF-16 of English', utf16(ENGLISH, true), ENGLISH, 'utf-16le'],
    ['windows-1256', singleByte(PERSIAN, 'windows-1256'), PERSIAN, 'windows-1256'],
    ['windows-1252, German', singleByte(GERMAN, 'windows-1252'), GERMAN, 'windows-1252'],
    ['windows-1252, French', singleByte(FRENCH, 'windows-1252'), FRENCH, 'windows-1252'],
    ['windows-1252, quotation marks only', singleByte(ENGLISH, 'windows-1252'), ENGLISH, 'windows-1252'],
    ['one accented word', singleByte('a café', 'windows-1252'), 'a café', 'windows-1252'],
    ['one Persian word', singleByte('title: كاريز', 'windows-1256'), 'title: كاريز', 'windows-1256'],
  ])('reads %s', (_, input, text, encoding) => expect(decodeText(input)).toEqual({ text, encoding, ...whole }));
  it.each([...WINDOWS_1252].map((letter, index) => [letter, 0x80 + index] as const))(
    'reads %s of windows-1252 from byte %i',
    (letter, byte) => {
      expect(LETTERS['windows-1252'].charCodeAt(byte)).toBe(letter.charCodeAt(0));
      expect(decodeText(joined(utf8('Gr'), bytes(0xf6, 0xdf, 0x65, 0x20, byte))).text).toBe(`Größe ${letter}`);
    },
  );
  it('reads a mixture line by line, and says so', () => {
    const input = joined(utf8('کاریزِ ما\n'), singleByte(PERSIAN, 'windows-1256'), utf8('\nپایانِ کار'));
    expect(decodeText(input)).toEqual({ text: `کاریزِ ما\n${PERSIAN}\nپایانِ کار`, encoding: 'windows-1256', mixed: true, damaged: false });
  });
  it('reads UTF-8 that was cut within a letter, and says so', () => {
    const { text, encoding, damaged } = decodeText(utf8(PERSIAN.slice(0, 29)).subarray(0, -1));
    expect([text, encoding, damaged]).toEqual([`${PERSIAN.slice(0, 28)}\ufffd`, 'utf-8', true]);
  });
  it.each([
    ['nothing but white space', utf8(' \n\t\u200f\n'), 'file-empty'],
    ['a byte order mark alone', bytes(0xef, 0xbb, 0xbf), 'file-empty'],
    ['NUL bytes', bytes(1, 0, 0, 2, 0, 0, 9, 0, 0, 0, 0, 7), 'file-not-text'],
    ['an odd number of bytes with NULs', joined(utf16(PERSIAN, true), bytes(0x20)), 'file-not-text'],
    ['control characters', bytes(1, 2, 3, 4, 5, 6, 0x41, 0x42), 'file-not-text'],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x42, 0, 0, 0), 'file-not-text'],
    [
      'as much of one as of the other',
      joined(singleByte('كاريز ما\n', 'windows-1256'), singleByte('Größe schön\n', 'windows-1252')),
      'file-encoding',
    ],
  ])('refuses %s', (_, input, code) => expect(codeOf(input)).toBe(code));

  it('gives back any text in UTF-8 and UTF-16', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'abcé «»آبپتیک ۱۲\u200c\n“”—'), minLength: 1, maxLength: 60 })
      .filter((candidate) => /\p{L}/u.test(candidate));
    fc.assert(
      fc.property(text, (candidate) => {
        expect(decodeText(utf8(candidate)).text).toBe(candidate);
        expect(decodeText(joined(bytes(0xff, 0xfe), utf16(candidate, true))).text).toBe(candidate);
        expect(decodeText(joined(bytes(0xfe, 0xff), utf16(candidate, false))).text).toBe(candidate);
      }),
    );
  });
  it('decodes or refuses whatever it is given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (input) =>
        ['decoded', 'file-empty', 'file-not-text', 'file-encoding'].includes(codeOf(input)),
      ),
    );
  });
});

const misleading = new URL('../../shared/intake-samples/misleading-charset.html', import.meta.url);
if (existsSync(misleading)) {
  it('decodes by evidence a page whose header says otherwise', () => {
    const { text, encoding } = decodeText(readFileSync(misleading));
    expect(encoding).toBe('windows-1256');
    expect(text).toMatch(/\p{sc=Arab}{3,}/u);
  });
}
