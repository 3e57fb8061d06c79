/** Strings for the property tests of this room: any code units at all, and those that hurt. */
import fc from 'fast-check';

const anyCodeUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units));
const anyCodePoints = fc.string({ unit: 'binary', maxLength: 40 });

/** Letters of every row, marks, invisibles, joins, quotes, digits, presentation forms, compounds and halves of pairs. */
const hazards = [
  ...'\u06CC\u064A\u0649\u06A9\u0643\u0627\u0622\u0623\u0647\u06C0\u0629\u0648\u0624\u0626\u0645\u0646\u062A\u0631\u0634\u062F', // letters
  ...'\u067C\u0689\u0693\u0696\u069A\u06BC\u0681\u0685\u0698\u06D0\u06CD', // letters of Pashto
  ...'\u064E\u0651\u0653\u0654\u0670\u0610\u06D6\u0640\u066B\u066C\u06F1\u0661', // marks, tatweel, digits
  ...'\u200C\u200D\u200E\u200B\u00AD\u2067\uFEFF\uFE0F', // joins and invisibles
  ...'\uFE8D\uFEFB\uFDF2\uFDFA\uFE70\uFE77\uFC60\u00BD\u338F\u33C2\u2122', // presentation forms and compounds
  ...'aI\u0130\u0131\u00DF\u00E9e\u0301\u0323\u03A3\u03C2\u0345\u1100\u1161\u11A8\uFF76\uFF9E\u5317\u0E01\uE000\uE001\uE010',
  ...' \n"\u201C\u201D\u201E\u00AB\u00BB-*:.\',\u060C()\\',
  '\uD800',
  '\uDC00',
  '\u{1D6D3}',
  '\u{1E900}',
  '\u0647\u0627',
  '\u0645\u06CC',
  '\u0647\u0627\u06CC\u06CC',
];
const hazardous = fc.array(fc.constantFrom(...hazards), { maxLength: 30 }).map((pieces) => pieces.join(''));

export const anyString = fc.oneof(hazardous, anyCodePoints, anyCodeUnits);
export const anyLanguage = fc.constantFrom('fa', 'fa-AF', 'ps', 'ps-AF', 'ur', 'ar', 'en', 'de', 'tr', '');
export const anyColumn = fc.constantFrom('exact' as const, 'folded' as const);
