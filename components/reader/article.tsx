import type { ReactNode } from 'react';
import type { MarkedArticle } from '../../core/article/mark-article.ts';
import type { ArticlePage as Page, MarkedText } from '../../core/article/views.ts';
import { outline } from '../../core/markup/outline.ts';
import type { Body } from '../../core/markup/tree.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { ArticleHead } from './article-head.tsx';
import { ArticleBody } from './body.tsx';
import { bodyLabels } from './body-labels.ts';
import { ChangedSince } from './changed-since.tsx';
import { Cite } from './cite.tsx';
import { Contents } from './contents.tsx';
import { FoundHere } from './found-here.tsx';
import { Letterhead } from './letterhead.tsx';
import { Marked } from './marked.tsx';
import { TailPiece } from './ornament.tsx';
import { Passage } from './passage.tsx';
import { Provenance } from './provenance.tsx';
import { articlesHref } from './href.ts';
import { Versions } from './versions.tsx';

/** The other forms of an article, by the ending of their address. */
export const REPRESENTATIONS = ['html', 'md', 'txt', 'json', 'epub', 'bib', 'ris', 'csl.json'] as const;
export type Representation = (typeof REPRESENTATIONS)[number];

type ArticlePageProps = {
  page: Page;
  /** The article's body, parsed. */
  body: Body;
  /** Minutes; 0 when the text is too short to say. */
  readingTime: number;
  /** Those that this house serves. */
  representations: readonly Representation[];
  /** What a search found here, when the reader comes from one. */
  marked?: MarkedArticle;
  chrome: Chrome;
};

/** A word of the archive's editor, before the text: it may say that the text is not what it seems. In the article's language. */
function EditorNote({ note, chrome }: { note: ReactNode; chrome: Chrome }) {
  return (
    <aside className="editor-note">
      <h2 className="note-title in-chrome" lang={chrome.locale} dir={chrome.direction}>
        {chrome.t('article.editorNote')}
      </h2>
      <p dir="auto">{note}</p>
    </aside>
  );
}

function AuthorNote({ note }: { note: ReactNode }) {
  return (
    <p className="author-note" dir="auto">
      {note}
    </p>
  );
}

function Subjects({ page, chrome }: { page: Page; chrome: Chrome }) {
  const { subjects } = page.article;
  if (subjects.length === 0) return null;
  return (
    <section className="apparatus-part subjects" aria-labelledby="subjects">
      <h2 id="subjects">{chrome.t('article.subjects')}</h2>
      <ul className="tags">
        {subjects.map(({ slug, names }) => (
          <li key={slug}>
            <a href={articlesHref(chrome.locale, { subject: slug })}>{names[chrome.locale]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rights({ rights, language, chrome }: { rights: string; language: string; chrome: Chrome }) {
  return (
    <section className="apparatus-part" aria-labelledby="rights">
      <h2 id="rights">{chrome.t('article.rights')}</h2>
      <Passage text={rights} language={language} />
    </section>
  );
}

/** `/articles/{slug}`: the letterhead, the text in its own language and direction, and then, in the chrome's, what is known of it. */
export function ArticlePage({ page, body, readingTime, representations, marked, chrome }: ArticlePageProps) {
  const { article } = page;
  const withMarks = (text: string, parts?: MarkedText) => (parts ? <Marked parts={parts} /> : text);
  const headings = outline(body);
  return (
    <div className="reading">
      {marked && <FoundHere marked={marked} slug={article.slug} chrome={chrome} />}
      {article.masthead && (
        <Letterhead masthead={article.masthead} language={article.language} site={article.site} section={article.section} chrome={chrome} />
      )}
      <article className="article in-text" lang={article.language} dir={article.direction}>
        <ArticleHead page={page} readingTime={readingTime} marked={marked?.fields} chrome={chrome} />
        <ChangedSince page={page} chrome={chrome} />
        {article.editorNote && <EditorNote note={withMarks(article.editorNote, marked?.fields.editorNote)} chrome={chrome} />}
        {headings.length > 1 && <Contents headings={headings} chrome={chrome} />}
        <ArticleBody
          body={marked?.body ?? body}
          language={article.language}
          direction={article.direction}
          labels={bodyLabels(chrome)}
          pictures={page.pictures}
        />
        {article.authorNote && <AuthorNote note={withMarks(article.authorNote, marked?.fields.authorNote)} />}
      </article>
      <TailPiece />
      <div className="apparatus">
        <Versions page={page} chrome={chrome} />
        <Subjects page={page} chrome={chrome} />
        <Provenance page={page} chrome={chrome} />
        <Cite page={page} representations={representations} chrome={chrome} />
        {article.rights && <Rights rights={article.rights} language={article.language} chrome={chrome} />}
      </div>
    </div>
  );
}
