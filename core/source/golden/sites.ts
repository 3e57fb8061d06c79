import type { KnownSite } from '../types.ts';

/** The site of the first document, as the archive knows it: its couplet corrected, with what the masthead prints beside it. */
export const afgazad: KnownSite = {
  slug: 'afgazad',
  names: ['افغانستان آزاد – آزاد افغانستان', 'افغانستان آزاد', 'آزاد افغانستان', 'Afghanistan Azad – Azad Afghanistan'],
  addresses: ['www.afgazad.com', 'afgazad@gmail.com'],
  monograms: ['AA-AA'],
  verses: [
    {
      first: 'چو کشور نباشد تن من مباد',
      second: 'بدین بوم و بر زنده یک تن مباد',
      transcribed: { first: 'چو کشور نپاشد تن من مباد', second: 'بدین بوم و بر زنده یک تن مباد' },
    },
    { first: 'همه سر به سر تن به کشتن دهیم', second: 'از آن به که کشور به دشمن دهیم' },
  ],
  calendar: 'gregorian',
  language: 'fa-AF',
  sections: [
    { slug: 'european-languages', names: ['زبانهای اروپایی', 'European Languages'] },
    { slug: 'politics', names: ['سیاسی', 'Politics'] },
    { slug: 'literature', names: ['ادبی-فرهنگی', 'Literature and Culture'] },
  ],
};

/** An invented review, in Pashto and Dari. */
export const rana: KnownSite = {
  slug: 'rana',
  names: ['رڼا', 'رڼا – د پوهې او ادب خپرونه', 'Rana'],
  addresses: ['www.rana.example', 'mail@rana.example'],
  monograms: ['R'],
  verses: [{ first: 'سپوږمۍ ته ووایه چې راشي', second: 'د تورو کښت مې دی، رڼا یې پرې غواړمه' }],
  calendar: 'solar-hijri',
  language: 'ps',
  sections: [{ slug: 'poetry', names: ['شعر', 'Poetry'] }],
};
