import 'server-only';
import type { ArticleJson } from '../core/article/model.ts';
import { articleMarkdown } from '../exporters/markdown.ts';
import type { Actor, Archive } from './archive.ts';
import { readArticle, type Tombstone } from './read-article.ts';

const WRITERS = {
  md: articleMarkdown,
  txt: ({ title, standfirst, contributors, text }: ArticleJson) =>
    `${[title, contributors.map(({ credited }) => credited).join(' · '), standfirst, text].filter(Boolean).join('\n\n')}\n`,
  json: (article: ArticleJson) => JSON.stringify(article),
};
export type ExportFormat = keyof typeof WRITERS;
export const EXPORT_FORMATS = Object.keys(WRITERS) as ExportFormat[];

/** An article as a file in a format. @throws ArchiveError `not-found` */
export async function exportArticle(archive: Archive, actor: Actor, slug: string, format: ExportFormat): Promise<string | Tombstone> {
  const article = await readArticle(archive, actor, slug);
  return 'withdrawn' in article ? article : WRITERS[format](article);
}
