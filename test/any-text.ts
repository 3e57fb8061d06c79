import fc from 'fast-check';

const PERSIAN = [
  'ا',
  'ی',
  'ي',
  'ک',
  'ك',
  '\u200c',
  '\u0640',
  '\u064e',
  '\u0654',
  '۱',
  '١',
  'ټ',
  'ښ',
  '\u202e',
  '\u2067',
  '«',
  '»',
  ' ',
  '\n',
  '\r\n',
  '*',
  '[',
  '|',
  ':::',
  'Putin',
  '\ufefb',
];

/** Text as it comes: letters of the archive's languages with everything that goes wrong around them, and any Unicode text. */
export const ANY_TEXT = fc.oneof(
  fc.array(fc.constantFrom(...PERSIAN), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
