import { describe, expect, it } from 'vitest';
import { outletOf } from './outlets.ts';

describe('outletOf', () => {
  it.each([
    ['This article originally appeared on [Indian Punchline](#).', { outlet: 'Indian Punchline' }],
    [
      'This article originally appeared on [The Cradle](https://thecradle.example/a).',
      { outlet: 'The Cradle', url: 'https://thecradle.example/a' },
    ],
    ['*This piece was first published in The Margin Review.*', { outlet: 'The Margin Review' }],
    ['Originally published at Common Dreams on October 17, 2024.', { outlet: 'Common Dreams', dateLiteral: 'October 17, 2024' }],
    ['Source: The Floutist, 17 October 2024', { outlet: 'The Floutist', dateLiteral: '17 October 2024' }],
    ['Source: https://example.org/a', { outlet: 'example.org', url: 'https://example.org/a' }],
    ['Republished from Asia Times.', { outlet: 'Asia Times' }],
    ['Dieser Artikel erschien zuerst in Der Lesesaal, 3. Mai 2023.', { outlet: 'Der Lesesaal', dateLiteral: '3. Mai 2023' }],
    ['Quelle: Der Lesesaal', { outlet: 'Der Lesesaal' }],
    ['Cet article a été publié dans Le Matin, le 3 mai 2023.', { outlet: 'Le Matin', dateLiteral: '3 mai 2023' }],
    ['برگرفته از: روزنامهٔ بامداد، ۱۲ میزان ۱۴۰۳', { outlet: 'روزنامهٔ بامداد', dateLiteral: '۱۲ میزان ۱۴۰۳' }],
    ['برگرفته از روزنامهٔ بامداد', { outlet: 'روزنامهٔ بامداد' }],
    ['منبع: رادیو آزادی', { outlet: 'رادیو آزادی' }],
    ['مأخذ: رادیو آزادی', { outlet: 'رادیو آزادی' }],
    ['این مقاله نخستین بار در روزنامهٔ بامداد منتشر شده است.', { outlet: 'روزنامهٔ بامداد' }],
    ['سرچينه: د لمر ورځپاڼه', { outlet: 'د لمر ورځپاڼه' }],
    ['له لمر ورځپاڼې څخه اخیستل شوې ده.', { outlet: 'لمر ورځپاڼې' }],
  ])('%s', (line, outlet) => expect(outletOf(line, true)).toEqual(outlet));
  it.each([
    'His first book appeared in Kabul.',
    'The source of the river is unknown',
    'منبع آب دهکده خشک شد',
    'Source: 17 October 2024',
    'این مقاله دربارهٔ آب است.',
    'A sentence that originally appeared on a wall is a sentence still.',
  ])('not %s', (line) => expect(outletOf(line, true)).toBeNull());
});
