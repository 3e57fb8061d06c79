import { writeFrontMatter, type InterchangeArticle } from '../core/article/front-matter.ts';
import type { ArticleJson } from '../core/article/model.ts';

type Told = Pick<
  ArticleJson,
  'slug' | 'title' | 'language' | 'kicker' | 'standfirst' | 'body' | 'status' | 'appearances' | 'rights' | 'authorNote' | 'editorNote'
> & {
  contributors: Pick<ArticleJson['contributors'][number], 'credited' | 'role'>[];
  site: { slug: string };
  section?: { slug: string };
  subjects: { slug: string }[];
  translations: Pick<ArticleJson['translations'][number], 'slug' | 'relation'>[];
  translationBy?: InterchangeArticle['translationBy'];
};

/** An article in the interchange form (docs/interchange.md). */
export function articleMarkdown(article: Told): string {
  const republication = article.appearances.findLast(({ role }) => role === 'republication');
  const original = article.appearances.find(({ role }) => role === 'original');
  return writeFrontMatter(
    {
      title: article.title,
      slug: article.slug,
      language: article.language,
      kicker: article.kicker,
      standfirst: article.standfirst,
      authors: article.contributors.map(({ credited, role }) => (role === 'author' ? credited : { name: credited, role })),
      site: article.site.slug,
      section: article.section?.slug,
      date: republication?.dateLiteral || undefined,
      original: original && { outlet: original.outlet, url: original.url, date: original.dateLiteral || undefined },
      subjects: article.subjects.map(({ slug }) => slug),
      translationOf: article.translations.find(({ relation }) => relation === 'original')?.slug,
      translationBy: article.translationBy,
      status: article.status === 'published' ? 'published' : 'draft',
      rights: article.rights,
      authorNote: article.authorNote,
      editorNote: article.editorNote,
    },
    article.body,
  );
}
