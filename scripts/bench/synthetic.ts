/** Articles enough to show what grows: made of a fixed vocabulary by a fixed generator, so that every run measures the same. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CONSOLE, openArchive, type Archive } from '../../archive/archive.ts';
import { prepareArchive } from '../../archive/prepare-archive.ts';
import { fillSample } from '../../archive/fill-sample.ts';
import { refreshIndex } from '../../archive/archive.ts';
import { storeArticle } from '../../archive/store-article.ts';
import type { ArticleDraft } from '../../core/article/model.ts';
import { generator } from './random.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const BATCH = 250;
const LANGUAGES = ['fa-AF', 'fa-AF', 'ps', 'en', 'de'] as const;
const SITES = ['spoghmai', 'hindukush-bulletin', 'afgazad'] as const;
const PEOPLE = 400;
const FIRST_DAY = Date.UTC(2004, 0, 1);
const DAY = 86_400_000;

/** Syllables of which words are put together; a word's frequency falls with its rank, as in any text (Zipf 1949). */
const SYLLABLES = ['کا', 'بل', 'می', 'رو', 'دا', 'نو', 'شت', 'گر', 'پا', 'یی', 'خا', 'نه', 'ست', 'ور', 'ان', 'زا'];

const VOCABULARY = Array.from({ length: 20_000 }, (_, rank) => {
  const next = generator(rank + 1);
  return Array.from({ length: 1 + Math.floor(next() * 3) }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)] ?? '').join('');
});

function draftNumber(n: number): ArticleDraft {
  const next = generator(n);
  const word = () => VOCABULARY[Math.floor(VOCABULARY.length ** next()) - 1] ?? 'و';
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const iso = new Date(FIRST_DAY + Math.floor(next() * 7_600) * DAY).toISOString().slice(0, 10);
  return {
    slug: `synthetic-${n}`,
    language: LANGUAGES[n % LANGUAGES.length] ?? 'en',
    title: words(6),
    standfirst: words(20),
    body: Array.from({ length: 6 }, () => `${words(50)}.`).join('\n\n'),
    site: SITES[n % SITES.length] ?? 'afgazad',
    contributors: [{ credited: `نویسنده ${n % PEOPLE}`, role: 'author' }],
    subjects: [],
    appearances: [{ outlet: 'آزمون', dateLiteral: iso, dateIso: iso, precision: 'day', calendar: 'gregorian', role: 'republication' }],
  };
}

/** A home with the sample collection and `extra` synthetic articles; made once and kept under .cache. */
export async function syntheticHome(extra: number): Promise<string> {
  const home = path.join(ROOT, '.cache', `bench-${extra}`);
  const done = path.join(home, 'done');
  mkdirSync(home, { recursive: true });
  // One that was made before may lack the newest migrations.
  await prepareArchive({ home }, path.join(ROOT, 'prisma'));
  if (existsSync(done)) return home;
  const archive = await openArchive({ home, url: 'http://localhost' });
  await refreshIndex(archive);
  await fillSample(archive, path.join(ROOT, 'prisma/sample'));
  await addSynthetic(archive, extra);
  await archive.db.close();
  writeFileSync(done, '');
  return home;
}

async function addSynthetic(archive: Archive, extra: number): Promise<void> {
  for (let from = 0; from < extra; from += BATCH) {
    await archive.db.write(async (transaction) => {
      for (let n = from; n < Math.min(extra, from + BATCH); n++) {
        await storeArticle(archive, transaction, CONSOLE, {
          draft: draftNumber(n),
          status: 'published',
          received: 'import',
          verb: 'import-article',
        });
      }
    });
    process.stderr.write(`\r${Math.min(extra, from + BATCH)} of ${extra} articles made `);
  }
  if (extra > 0) process.stderr.write('\n');
}
