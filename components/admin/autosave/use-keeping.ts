'use client';
import { useLocale } from 'next-intl';
import { useMemo, useState, type RefObject } from 'react';
import type { ArticleAnswer, Standing } from '../article/article-answer.ts';
import type { ArticleValues } from '../article/article-values.ts';
import type { Answer, FormAction } from '../form/answer.ts';
import { useIsScripted } from '../form/use-is-scripted.ts';
import type { AutosaveState } from './autosave.ts';
import { deviceCopies, deviceKey, offered, type Copy } from './copies.ts';
import { isOfDocument } from './document-key.ts';
import { useAutosave } from './use-autosave.ts';

export type Keeping = {
  /** Absent where nobody's text can be kept. */
  user?: number;
  /** Under which a new article's text is kept until it has an address. */
  key: string;
  /** What the server has kept. */
  copies: Copy[];
  signIn: FormAction<Answer>;
};

type Editing = {
  values: ArticleValues;
  saved: ArticleValues;
  standing?: Standing;
  revision: number | undefined;
  answer: ArticleAnswer;
  pending: boolean;
  unsaved: boolean;
  takeUp: (values: ArticleValues, revision: number | undefined) => void;
};

/** Keeps what is typed, offers what was kept before, and asks to sign in again when the session has ended. */
export function useKeeping(keeping: Keeping, editing: Editing, form: RefObject<HTMLFormElement | null>) {
  const locale = useLocale();
  const address = `/${locale}/admin/working-copy`;
  const isScripted = useIsScripted();
  const [{ user, copies, key: first }] = useState(keeping);
  const [opened] = useState({ slug: editing.standing?.slug, values: editing.saved });
  const [key, setKey] = useState(first);
  const [isDecided, decide] = useState(false);
  const found = useMemo(() => {
    if (!isScripted || user === undefined) return [];
    const kept = [...copies, ...deviceCopies(user, opened.slug, opened.values)];
    // A form over a document takes up its own text and no other; that of a new article none of a document's.
    const own = kept.filter((copy) => (isOfDocument(first) ? copy.key === first : !isOfDocument(copy.key)));
    return offered(own, opened.values);
  }, [isScripted, user, copies, opened, first]);
  // A new article's form has a place of its own, which endangers nothing kept before; who writes on has decided.
  const isNew = opened.slug === undefined && !isOfDocument(first);
  const offers = isDecided || (isNew && editing.unsaved) ? [] : found;
  const mustDecide = offers.length > 0 && !isNew;

  const { state, again } = useAutosave({
    user,
    address,
    on: editing.standing ? { slug: editing.standing.slug } : { key },
    revision: editing.revision,
    values: editing.values,
    unsaved: editing.unsaved,
    held: editing.pending || mustDecide,
    form,
  });

  const take = (copy: Copy) => {
    if (copy.key !== undefined) setKey(copy.key);
    editing.takeUp(copy.values, copy.revision);
    decide(true);
  };
  const drop = () => {
    for (const copy of found) {
      const on = opened.slug === undefined ? { key: copy.key ?? '' } : { slug: opened.slug };
      const query = new URLSearchParams(on.slug === undefined ? { key: on.key } : { article: on.slug });
      void fetch(`${address}?${query.toString()}`, { method: 'DELETE' }).catch(() => undefined);
      if (user !== undefined) localStorage.removeItem(deviceKey(user, on));
    }
    decide(true);
  };

  // Asked once for each time that the server said so, and whenever somebody wants to.
  const [dismissed, dismiss] = useState<{ state?: AutosaveState; answer?: ArticleAnswer }>({});
  const isSignInAsked =
    (state.kept === 'signed-out' && dismissed.state !== state) ||
    (editing.answer.refusal?.code === 'signed-out' && dismissed.answer !== editing.answer);
  const signedIn = (isSignedIn: boolean) => {
    dismiss({ state, answer: editing.answer });
    if (isSignedIn) again();
  };
  const askToSignIn = () => dismiss({ answer: editing.answer });

  return { key, state, offers, mustDecide, take, drop, isSignInAsked, signedIn, askToSignIn };
}
