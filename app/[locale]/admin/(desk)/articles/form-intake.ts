import 'server-only';
import type { Actor, Archive } from '@/archive/archive.ts';
import { readIntake } from '@/archive/read-intake.ts';
import type { Intake } from '@/components/admin/article/article-form.tsx';
import { valuesOfDraft, type ArticleValues } from '@/components/admin/article/article-values.ts';
import type { Recognition } from '@/core/source/types.ts';

type DraftOfDocument = { slug: string; site: { slug: string }; contributors: { slug: string }[] };

/** The form as the document filled it. A site that it did not name is the one that was found or made for it. */
function valuesRead({ draft }: Recognition, { site, contributors }: DraftOfDocument): ArticleValues {
  return valuesOfDraft(
    { ...draft, site: draft.site ?? site.slug },
    contributors.map(({ slug }) => slug),
  );
}

/** The document that a draft came from, and what was guessed of it. */
export async function intakeOf(archive: Archive, actor: Actor, article: DraftOfDocument): Promise<Intake | undefined> {
  const intake = await readIntake(archive, actor, article.slug);
  if (!intake) return undefined;
  const { recognition, name, text, sha256, pages, scanned, reviewed } = intake;
  return {
    guesses: recognition.guesses,
    read: valuesRead(recognition, article),
    source: { name, text, sha256, pages, isDoubtful: scanned },
    reviewed,
  };
}
