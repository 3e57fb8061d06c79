import 'server-only';
import { foldName } from '../core/search/fold-name.ts';
import { completeArticles } from '../db/articles.ts';
import { completeOutlets } from '../db/outlets.ts';
import { completePeople } from '../db/people.ts';
import type { Actor, Archive } from './archive.ts';
import { assertMay } from './guard.ts';

const SUGGESTIONS = 10;
/** A longer beginning finds nothing more. */
const LONGEST = 100;

export type Suggestion = { value: string; label: string; hint?: string; language?: string };

/** People, outlets or articles whose name begins with what was typed, in either script. @throws ArchiveError `forbidden` */
export async function complete(
  archive: Archive,
  actor: Actor,
  kind: 'people' | 'outlets' | 'articles',
  typed: string,
): Promise<Suggestion[]> {
  assertMay(actor, 'enter-desk');
  const text = typed.trim().slice(0, LONGEST);
  if (text === '') return [];
  const { reader } = archive.db;
  if (kind === 'articles') {
    return (await completeArticles(reader, text, SUGGESTIONS)).map(({ slug, title, language }) => ({
      value: slug,
      label: title,
      hint: slug,
      language,
    }));
  }
  const folded = foldName(text);
  if (folded === '') return [];
  if (kind === 'outlets')
    return (await completeOutlets(reader, folded, SUGGESTIONS)).map(({ name, url }) => ({ value: name, label: name, hint: url }));
  return (await completePeople(reader, folded, SUGGESTIONS)).map(({ slug, names }) => {
    const shown = names.filter(({ variant }) => !variant);
    return {
      value: slug,
      label: shown[0]?.text ?? slug,
      hint: shown
        .slice(1)
        .map(({ text: name }) => name)
        .join(' · '),
      language: shown[0]?.language,
    };
  });
}
