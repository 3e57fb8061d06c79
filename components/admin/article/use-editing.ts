'use client';
import { useCallback, useState } from 'react';
import type { FormAction } from '../form/answer.ts';
import { setIn } from '../form/tree.ts';
import { useServerForm } from '../form/use-server-form.ts';
import type { ArticleAnswer, Standing } from './article-answer.ts';
import { articleValues } from './article-form-data.ts';
import { withRowChange, type ArticleValues } from './article-values.ts';
import { differences } from './conflict.ts';

const NOTHING: ArticleAnswer = {};

export type Opened = {
  values: ArticleValues;
  /** Absent for an article that was never saved. */
  standing?: Standing;
};

/**
 * What is typed into the article's form and where the article stands. An answer never takes away what was typed: it moves the
 * standing, adds what the server merged, or names what is wrong.
 * @param address of the page of an article, below which the browser stands after the first save
 */
export function useEditing(action: FormAction<ArticleAnswer>, opened: Opened, address: (slug: string) => string) {
  const [standing, setStanding] = useState(opened.standing);
  const [saved, setSaved] = useState(opened.values);
  const [typed, setTyped] = useState<ArticleValues>();
  /** The revision that text taken up again was typed on. */
  const [basis, setBasis] = useState<number>();

  const { answer, pending, form } = useServerForm(action, NOTHING, (next, sent) => {
    if (!next.saved) return;
    setStanding(next.saved);
    setBasis(undefined);
    // The page of a new article becomes the page of that article, with all that stands in it.
    if (next.saved.slug !== standing?.slug) window.history.replaceState(null, '', address(next.saved.slug));
    // A form that may not be edited posts no fields.
    if (!sent.has('title')) return;
    const posted = articleValues(sent);
    setSaved({ ...posted, ...next.merged });
    setTyped((now) => withMerged(now ?? posted, posted, next.merged ?? {}));
  });

  const values = typed ?? answer.typed ?? opened.values;
  const change = useCallback(
    (edit: (now: ArticleValues) => ArticleValues | null) => setTyped((now) => edit(now ?? values) ?? now),
    // Only until something was typed; then the state itself is the base.
    [values],
  );
  const set = (path: string, value: string | string[]) => change((now) => setIn(now, path, value));
  const changeRows = (rows: Parameters<typeof withRowChange>[1]) => change((now) => withRowChange(now, rows));
  const unsaved = differences(saved, values, saved).length > 0;
  const takeUp = (kept: ArticleValues, on: number | undefined) => {
    setTyped(kept);
    setBasis(on);
  };
  const revision = answer.conflict?.revision ?? basis ?? standing?.revision;

  return { values, saved, set, changeRows, standing, revision, answer, pending, form, unsaved, takeUp };
}

/** What the server merged, except where somebody has typed on since the form was posted. */
function withMerged(now: ArticleValues, posted: ArticleValues, merged: Partial<ArticleValues>): ArticleValues {
  const touched = differences(posted, now, posted).map(({ field }) => field);
  return { ...now, ...Object.fromEntries(Object.entries(merged).filter(([field]) => !touched.includes(field as keyof ArticleValues))) };
}
