import 'server-only';
import type { ArticleJson } from '../core/article/model.ts';
import { shownName } from '../core/article/shown-name.ts';
import { figuresOf } from '../core/markup/figures.ts';
import { parseBody } from '../core/markup/parse.ts';
import { inlineText, plainText } from '../core/markup/plain-text.ts';
import type { StoredArticle } from '../db/articles.ts';
import { isPublic } from '../db/public.ts';
import type { Archive } from './archive.ts';

/** The one JSON shape of an article. Other versions are named only where the public may read them. */
export function articleJson(archive: Pick<Archive, 'url'>, article: StoredArticle): ArticleJson {
  const body = parseBody(article.body, article);
  return {
    slug: article.slug,
    url: `${archive.url}/en/articles/${encodeURIComponent(article.slug)}`,
    language: article.language,
    direction: article.direction,
    status: article.status,
    title: article.title,
    kicker: article.kicker,
    standfirst: article.standfirst,
    body: article.body,
    text: plainText(body),
    site: { slug: article.site.slug, names: article.site.names },
    masthead: article.masthead && {
      names: article.masthead.names,
      monogram: article.masthead.monogram,
      verses: article.masthead.verses,
      addresses: article.masthead.addresses,
    },
    section: article.section && { slug: article.section.slug, names: article.section.names },
    contributors: article.contributors.map(({ slug, credited, role, names }) => ({
      name: shownName(names, article.language) ?? credited,
      credited,
      role,
      slug,
    })),
    subjects: article.subjects,
    appearances: article.appearances,
    figures: figuresOf(body).map(({ source, alt, caption, credit, licence }) => ({
      asset: source?.startsWith('asset:') ? source.slice('asset:'.length) : undefined,
      alt,
      caption: inlineText(caption),
      credit,
      licence,
    })),
    authorNote: article.authorNote,
    editorNote: article.editorNote,
    rights: article.rights,
    translations: article.versions
      .filter(isPublic)
      .map(({ slug, language, title, isOriginal }) => ({ slug, language, title, relation: isOriginal ? 'original' : 'translation' })),
    originals: article.originals.map(({ sha256, ...original }) => ({ sha256, ...original, url: `${archive.url}/originals/${sha256}` })),
    published: article.publishedAt?.toISOString(),
    updated: article.updatedAt.toISOString(),
    revision: article.revision,
    hash: article.hash,
  };
}
