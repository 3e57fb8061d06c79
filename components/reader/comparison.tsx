import { diffStates, type ArticleState, type ComparedField, type Words } from '../../core/article/diff-states.ts';
import type { Chrome } from '../../i18n/chrome.ts';
import { Diff } from './diff.tsx';

type ComparisonProps = {
  before: ArticleState;
  after: ArticleState;
  chrome: Chrome;
  /** Fields that do not matter here. */
  besides?: readonly ComparedField[];
};

/** Written in the article's language; all else is names and codes of the chrome. */
const PROSE: readonly ComparedField[] = ['title', 'kicker', 'standfirst', 'body', 'authorNote', 'editorNote'];

/** What became of an article between two of its states, field by field. */
export function Comparison({ before, after, chrome, besides }: ComparisonProps) {
  const { t, locale } = chrome;
  const words: Words = { role: (role) => t(`roles.${role}.name`), status: (status) => t(`admin.statuses.${status}`) };
  const fields = diffStates(before, after, words, besides);
  if (fields.length === 0) return <p className="muted">{t('revisions.nothing')}</p>;
  return fields.map(({ field, changes }) => (
    <section key={field} className="diff-field" aria-labelledby={`diff-${field}`}>
      <h3 id={`diff-${field}`}>{t(`revisions.fields.${field}`)}</h3>
      <Diff changes={changes} language={PROSE.includes(field) ? after.language : locale} chrome={chrome} />
    </section>
  ));
}
