import { describe, expect, it } from 'vitest';
import { FOLD_ROWS, NEVER_MERGED, REMOVED, foldingOf } from './folding.ts';

const code = (text: string) =>
  [...text].map((letter) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')} ${letter}`).join(' ');
const exact = foldingOf('fa', 'exact');
const folded = foldingOf('fa', 'folded');

/** The table of the design, written down a second time by hand, so that a slip in one of the two is seen. */
const EXPECTED: [from: string, exact: string, folded: string][] = [
  ['\u064A', '\u06CC', '\u06CC'],
  ['\u0649', '\u06CC', '\u06CC'],
  ['\u0643', '\u06A9', '\u06A9'],
  ['\u06AA', '\u06A9', '\u06A9'],
  ['\u06C0', '\u0647', '\u0647'],
  ['\u0629', '\u0647', '\u0647'],
  ['\u06C1', '\u0647', '\u0647'],
  ['\u06C2', '\u0647', '\u0647'],
  ['\u06C3', '\u0647', '\u0647'],
  ['\u06BE', '\u0647', '\u0647'],
  ['\u06D5', '\u0647', '\u0647'],
  ['\u0647\u0654', '\u0647', '\u0647'],
  ['\u0623', '\u0627', '\u0627'],
  ['\u0625', '\u0627', '\u0627'],
  ['\u0671', '\u0627', '\u0627'],
  ['\u0627\u0654', '\u0627', '\u0627'],
  ['\u0622', '\u0622', '\u0627'],
  ['\u0627\u0653', '\u0622', '\u0627'],
  ['\u0624', '\u0624', '\u0648'],
  ['\u0626', '\u0626', '\u06CC'],
  ['\u064A\u0654', '\u0626', '\u06CC'],
  ['\u06D0', '\u06D0', '\u06CC'],
  ['\u06CD', '\u06CD', '\u06CC'],
  ['\u06D2', '\u06D2', '\u06CC'],
  ['\u06D3', '\u06D3', '\u06CC'],
  ['\u06AB', '\u06AF', '\u06AF'],
  ['\u0679', '\u0679', '\u067C'],
  ['\u0688', '\u0688', '\u0689'],
  ['\u0691', '\u0691', '\u0693'],
  ['\u06F0', '0', '0'],
  ['\u06F1', '1', '1'],
  ['\u06F2', '2', '2'],
  ['\u06F3', '3', '3'],
  ['\u06F4', '4', '4'],
  ['\u06F5', '5', '5'],
  ['\u06F6', '6', '6'],
  ['\u06F7', '7', '7'],
  ['\u06F8', '8', '8'],
  ['\u06F9', '9', '9'],
  ['\u0660', '0', '0'],
  ['\u0661', '1', '1'],
  ['\u0662', '2', '2'],
  ['\u0663', '3', '3'],
  ['\u0664', '4', '4'],
  ['\u0665', '5', '5'],
  ['\u0666', '6', '6'],
  ['\u0667', '7', '7'],
  ['\u0668', '8', '8'],
  ['\u0669', '9', '9'],
  ['\u00DF', '\u00DF', 'ss'],
  ['\u00E6', '\u00E6', 'ae'],
  ['\u0153', '\u0153', 'oe'],
  ['\u00F8', '\u00F8', 'o'],
  ['\u0142', '\u0142', 'l'],
  ['\u0111', '\u0111', 'd'],
  ['\u00F0', '\u00F0', 'd'],
  ['\u00FE', '\u00FE', 'th'],
  ['\u0131', '\u0131', 'i'],
  ['\u03C2', '\u03C3', '\u03C3'],
];

describe('the folding table, row by row', () => {
  it.each(EXPECTED.map((row) => [code(row[0]), ...row] as const))('%s', (_, from, inExact, inFolded) => {
    expect(exact(from)).toBe(inExact);
    expect(folded(from)).toBe(inFolded);
  });

  it('has a case here for every row', () => {
    const tested = new Set(EXPECTED.map(([from]) => from));
    expect(FOLD_ROWS.flatMap((row) => row.from).filter((letter) => !tested.has(letter))).toEqual([]);
  });

  it('folds no letter twice', () => {
    const letters = FOLD_ROWS.flatMap((row) => row.from);
    expect(new Set(letters).size).toBe(letters.length);
  });
});

describe('what is another letter in its own language stays in the exact column', () => {
  it.each([
    ['ps', '\u064A'], // ي
    ['ps-AF', '\u064A'],
    ['ur', '\u06C1'], // ہ
    ['ur-PK', '\u06BE'], // ھ
    ['ur', '\u06C2'], // ۂ
  ])('%s %s', (language, letter) => {
    expect(foldingOf(language, 'exact')(letter)).toBe(letter);
    expect(foldingOf(language, 'folded')(letter)).toBe(folded(letter));
    expect(folded(letter)).not.toBe(letter);
  });

  it('folds the other ye in Pashto all the same', () => {
    expect(foldingOf('ps', 'exact')('\u0649')).toBe('\u06CC');
  });
});

describe('letters that are never merged', () => {
  it.each(NEVER_MERGED.map((letter) => [code(letter), letter] as const))('%s', (_, letter) => {
    for (const language of ['fa', 'ps', 'ur', 'ar', 'en']) {
      for (const column of ['exact', 'folded'] as const) expect(foldingOf(language, column)(letter)).toBe(letter);
    }
  });
});

describe('what is removed', () => {
  it.each(Object.entries(REMOVED))('%s', (_, ranges) => {
    const inRange = new RegExp(`[${ranges}]`);
    let seen = 0;
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const character = String.fromCharCode(unit);
      if (!inRange.test(character)) continue;
      seen += 1;
      expect(exact(`\u0628${character}\u0628`), code(character)).toBe('\u0628\u0628');
      expect(folded(`\u0628${character}\u0628`), code(character)).toBe('\u0628\u0628');
    }
    expect(seen).toBeGreaterThan(0);
  });

  // prettier-ignore
  it.each([
    ['U+0610', '\u0610'], ['U+061A', '\u061A'], ['U+064B', '\u064B'], ['U+065F', '\u065F'], ['U+0670', '\u0670'],
    ['U+06D6', '\u06D6'], ['U+06ED', '\u06ED'], ['U+0640', '\u0640'], ['U+066C', '\u066C'], ['U+200B', '\u200B'],
    ['U+200D', '\u200D'], ['U+200E', '\u200E'], ['U+200F', '\u200F'], ['U+202A', '\u202A'], ['U+202E', '\u202E'],
    ['U+2060', '\u2060'], ['U+2066', '\u2066'], ['U+2069', '\u2069'], ['U+FEFF', '\uFEFF'], ['U+061C', '\u061C'],
    ['U+00AD', '\u00AD'],
  ])('%s of the design is among it', (_, character) => {
    expect(Object.values(REMOVED).some((ranges) => new RegExp(`[${ranges}]`).test(character))).toBe(true);
  });
});

describe('Latin', () => {
  it.each([
    ['M\u00DCLLER', 'm\u00FCller', 'muller'],
    ['Mu\u0308ller', 'm\u00FCller', 'muller'],
    ['STRASSE', 'strasse', 'strasse'],
    ['\u1E9E', '\u00DF', 'ss'],
    ['Dvo\u0159\u00E1k', 'dvo\u0159\u00E1k', 'dvorak'],
    ['\uFF21\uFF22', 'ab', 'ab'],
    ['e\u200D\u0301', '\u00E9', 'e'],
  ])('%s', (from, inExact, inFolded) => {
    expect(exact(from)).toBe(inExact);
    expect(folded(from)).toBe(inFolded);
  });

  it('reads I, i, \u0130 and \u0131 of Turkish as one letter at the widest, whatever the language', () => {
    for (const language of ['tr', 'en', 'fa']) {
      const fold = foldingOf(language, 'folded');
      expect(['ISTANBUL', '\u0130stanbul', 'istanbul', '\u0131stanbul'].map(fold)).toEqual(Array(4).fill('istanbul'));
      expect(foldingOf(language, 'exact')('\u0130stanbul')).toBe('istanbul');
    }
  });

  it('keeps the marks of other scripts: \u0439 is not \u0438', () => {
    expect(folded('\u0439')).toBe('\u0439');
  });
});
