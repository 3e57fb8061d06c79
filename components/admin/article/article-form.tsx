'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Guess } from '../../../core/article/guess.ts';
import type { ArticleStatus } from '../../../core/article/model.ts';
import type { Picture } from '../../../core/article/views.ts';
import { mayWithArticle, type Role } from '../../../core/permissions/permissions.ts';
import { Notice } from '../../ui/notice.tsx';
import type { FormAction } from '../form/answer.ts';
import { AutosaveLine } from '../autosave/autosave-state.tsx';
import { SignInAgain } from '../autosave/sign-in-again.tsx';
import { UnsavedOffer } from '../autosave/unsaved-offer.tsx';
import { useKeeping, type Keeping } from '../autosave/use-keeping.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { ProblemsProvider } from '../form/problems.tsx';
import { useUnsavedGuard } from '../form/use-unsaved-guard.ts';
import { AcceptBar } from './accept-bar.tsx';
import { AddressField } from './address-field.tsx';
import { AppearanceFields } from './appearance-fields.tsx';
import type { ArticleAnswer, FigureAnswer } from './article-answer.ts';
import { ArticleFormProvider } from './article-context.tsx';
import { ArticleProse } from './article-field.tsx';
import type { ArticleValues } from './article-values.ts';
import { BodyField } from './body-field.tsx';
import type { Choices } from './choices.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { ContributorFields } from './contributor-fields.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { DoubtWalk } from './doubt-walk.tsx';
import { OtherGuesses } from './guess-mark.tsx';
import { LanguageFields } from './language-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { SourcePanel, type Source } from './source-panel.tsx';
import { StateBar } from './state-bar.tsx';
import { SubjectFields } from './subject-fields.tsx';
import { TranslationFields } from './translation-fields.tsx';
import { useAdditions } from './use-additions.ts';
import { useEditing, type Opened } from './use-editing.ts';
import { useReview } from './use-review.ts';

export type Intake = {
  guesses: Guess[];
  read: ArticleValues;
  source: Source;
  /** Fields whose guesses were confirmed before. */
  reviewed?: string[];
};

type ArticleFormProps = {
  action: FormAction<ArticleAnswer>;
  storeFigure: (data: FormData) => Promise<FigureAnswer>;
  opened: Opened;
  choices: Choices;
  role: Role;
  pictures: Record<string, Picture>;
  /** The document that a draft came from. */
  intake?: Intake;
  /** Whose text is kept until it is saved, and what was kept before. */
  keeping: Keeping;
  /** The document on the intake desk that is gone through; `waiting`: how many are, this one with them. */
  document?: { id: number; waiting: number; mayAccept: boolean };
};

/** Everything that an editor says of one article. It posts itself without script; with one, nothing typed is ever lost. */
export function ArticleForm({ action, storeFigure, opened, choices, role, pictures, intake, keeping, document }: ArticleFormProps) {
  const locale = useLocale();
  const editing = useEditing(action, opened, (slug) => `/${locale}/admin/articles/${encodeURIComponent(slug)}`);
  const { values, standing, answer } = editing;
  const review = useReview(intake, values);
  const { added, ...additions } = useAdditions(choices, pictures, answer.subject);
  const element = useRef<HTMLFormElement>(null);
  const kept = useKeeping(keeping, editing, element);
  useUnsavedGuard(editing.unsaved && !editing.pending && kept.state.kept !== 'server');

  const saveByKey = (event: KeyboardEvent) => {
    // By its place too: on a Persian keyboard the key says something else.
    const isS = event.code === 'KeyS' || event.key.toLowerCase() === 's';
    if (!(event.ctrlKey || event.metaKey) || !isS) return;
    event.preventDefault();
    // What is typed over a document is kept by itself until it is accepted.
    if (!document) element.current?.requestSubmit();
  };

  const mayEdit = !kept.mustDecide && (document ? document.mayAccept : !standing || mayWithArticle(role, 'save', standing.status));

  return (
    <ArticleFormProvider value={{ ...editing, ...additions, role, storeFigure, review, mayEdit }}>
      <ProblemsProvider problems={answer.refusal?.problems}>
        <div className={intake ? 'with-source' : undefined}>
          <form ref={element} className="article-form" {...editing.form} onKeyDown={saveByKey} noValidate>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="article" value={standing?.slug ?? ''} />
            <input type="hidden" name="revision" value={editing.revision ?? ''} />
            <input type="hidden" name="formKey" value={kept.key} />
            {document && <input type="hidden" name="intake" value={document.id} />}
            {/* Enter in a line of text presses the first button of a form; a document is not accepted by a slip. */}
            <button
              type="submit"
              name="intent"
              value="save"
              className="visually-hidden"
              tabIndex={-1}
              aria-hidden="true"
              disabled={document !== undefined}
            />
            <ErrorSummary refusal={answer.refusal} />
            <SavedNotice answer={answer} status={standing?.status} />
            {answer.conflict && <ConflictPanel key={answer.conflict.revision} conflict={answer.conflict} mine={values} />}
            {kept.offers.length > 0 && <UnsavedOffer copies={kept.offers} stored={editing.saved} onTake={kept.take} onDrop={kept.drop} />}
            <fieldset className="form-whole" disabled={!mayEdit}>
              <Fields subjects={added} />
            </fieldset>
            {document ? (
              <AcceptBar form={element} pending={editing.pending} {...document}>
                <AutosaveLine state={kept.state} onSignIn={kept.askToSignIn} />
              </AcceptBar>
            ) : (
              <>
                <DecisionFields key={standing?.publishAt} standing={standing} role={role} pending={editing.pending} />
                <StateBar standing={standing} role={role} pending={editing.pending} unsaved={editing.unsaved}>
                  {intake && <DoubtWalk form={element} />}
                  <AutosaveLine state={kept.state} onSignIn={kept.askToSignIn} />
                </StateBar>
              </>
            )}
          </form>
          {kept.isSignInAsked && <SignInAgain action={keeping.signIn} onDone={kept.signedIn} />}
          {intake && <SourcePanel source={intake.source} />}
        </div>
      </ProblemsProvider>
    </ArticleFormProvider>
  );
}

/** Takes the focus when the button that had it is gone: what was published has no such button any more. */
function SavedNotice({ answer, status }: { answer: ArticleAnswer; status: ArticleStatus | undefined }) {
  const t = useTranslations('admin.article');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus();
  }, [answer, status]);
  return answer.saved ? <Notice ref={box}>{t(`saved.${answer.saved.as}`)}</Notice> : null;
}

/** @param subjects how many were added, so that the fields for a new one are empty again */
function Fields({ subjects }: { subjects: number }) {
  const t = useTranslations('admin');
  return (
    <>
      <fieldset className="form-part">
        <legend>{t('groups.text')}</legend>
        <LanguageFields />
        <ArticleProse path="title" required className="field-title" />
        <ArticleProse path="kicker" rows={1} />
        <ArticleProse path="standfirst" rows={3} />
      </fieldset>
      <ContributorFields />
      <PlaceFields />
      <AppearanceFields />
      <BodyField />
      <SubjectFields key={subjects} />
      <TranslationFields />
      <fieldset className="form-part">
        <legend>{t('groups.notes')}</legend>
        <ArticleProse path="authorNote" />
        <ArticleProse path="editorNote" hint={t('article.editorNoteHint')} />
        <ArticleProse path="rights" hint={t('article.rightsHint')} />
        <AddressField />
      </fieldset>
      <OtherGuesses />
    </>
  );
}
