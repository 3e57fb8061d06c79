import { describe, expect, it } from 'vitest';
import { afgazad } from './golden/sites.ts';
import { readLines } from './lines.ts';
import { readSection } from './sections.ts';

const read = (head: string, site: typeof afgazad | null = afgazad, hasHead = true) =>
  readSection(readLines(head), { ...(site && { site }), hasHead }, () => false);

describe('readSection', () => {
  it.each([
    ['European Languages\n\nزبانهای اروپایی', 'european-languages'],
    ['زبان\u200cهای اروپایی', 'european-languages'],
    ['EUROPEAN LANGUAGES', 'european-languages'],
    ['سياسي', 'politics'],
    ['ادبی فرهنگی', 'literature'],
  ])('%s', (head, slug) => expect(read(head)?.slug?.value).toBe(slug));
  it('proposes a pair in two scripts', () =>
    expect(read('European Languages\n\nزبانهای اروپایی', null)?.names.value).toEqual(['European Languages', 'زبانهای اروپایی']));
  it('proposes a usual name', () => expect(read('تاريخی\n\nA headline of some words', null)?.names.value).toEqual(['تاريخی']));
  it.each([
    ['a headline', 'Between Russia & Iran\n\nسیاست و آب در آسیای میانه و کشورهای دیگر'],
    ['a name in both scripts, known to be one', 'Ramzy Baroud\n\nرمزی بارود'],
  ])('proposes nothing of %s', (_, head) => expect(readSection(readLines(head), { hasHead: true }, () => true)).toBeNull());
  it('proposes nothing without a head', () => expect(read('Politics', null, false)).toBeNull());
});
