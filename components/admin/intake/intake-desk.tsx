'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, type FormEvent } from 'react';
import { FileName } from '../../reader/isolate.tsx';
import type { IntakeItemView } from '../../../core/intake/item.ts';
import { Field } from '../../ui/field.tsx';
import { Disclosure } from '../form/disclosure.tsx';
import { SelectField, TextAreaField } from '../form/text-field.tsx';
import { useUnsavedGuard } from '../form/use-unsaved-guard.ts';
import { bothNames, inOrder } from '../names.ts';
import type { DeskRefusal } from './desk-answer.ts';
import { Failure } from './failure.tsx';
import { IntakeItem } from './intake-item.tsx';
import { INTAKE } from './send-document.ts';
import { useIntakeDesk, type Upload } from './use-intake-desk.ts';

type IntakeDeskProps = {
  /** What is on the desk as the page is made. */
  initial: IntakeItemView[];
  /** Endings that a file dialogue offers. */
  extensions: readonly string[];
  sites: { slug: string; names: { fa: string; en: string } }[];
  /** What a post without a script was refused for. */
  refused?: DeskRefusal;
};

const PASTED = 'pasted.txt';

/** Documents are dropped here, read in the background, and gone through. The form posts itself without script, all files together. */
export function IntakeDesk({ initial, extensions, sites, refused }: IntakeDeskProps) {
  const t = useTranslations('intake');
  const locale = useLocale();
  const desk = useIntakeDesk(initial);
  // What has not reached the server is lost with the page; what has goes on without it.
  useUnsavedGuard(desk.uploads.length > 0);
  const form = useRef<HTMLFormElement>(null);

  const sendAll = (files: readonly File[]) => {
    const site = form.current?.querySelector<HTMLSelectElement>('[name=site]')?.value ?? '';
    if (files.length > 0) desk.send(files, { site, locale });
  };
  const onChoose = ({ currentTarget: input }: FormEvent<HTMLInputElement>) => {
    sendAll([...(input.files ?? [])]);
    input.value = '';
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const area = event.currentTarget.querySelector('textarea');
    const text = area?.value ?? '';
    if (!area || text.trim() === '') return;
    sendAll([new File([text], PASTED)]);
    area.value = '';
  };

  const ready = desk.items.filter(({ state, may }) => state === 'ready' && may.includes('accept'));
  return (
    <>
      <form ref={form} className="site-form" action={INTAKE} method="post" encType="multipart/form-data" onSubmit={onSubmit}>
        <input type="hidden" name="locale" value={locale} />
        <Field id="field-files" label={t('files')} hint={t('filesHint')}>
          {(aria) => (
            <input
              type="file"
              name="files"
              multiple
              accept={[...extensions, 'text/*'].join(',')}
              className="drop-zone"
              onChange={onChoose}
              {...aria}
            />
          )}
        </Field>
        <Disclosure summary={t('more')} className="intake-more">
          <TextAreaField path="text" dir="auto" rows={8} hint={t('textHint')} label={t('text')} />
          <SelectField path="site" label={t('site')} hint={t('siteHint')} defaultValue="">
            <option value="">{t('siteOfDocument')}</option>
            {inOrder(sites, locale).map(({ slug, names }) => (
              <option key={slug} value={slug}>
                {bothNames(names, locale)}
              </option>
            ))}
          </SelectField>
          <button type="submit" className="button">
            {t('submit')}
          </button>
        </Disclosure>
        <noscript>
          <button type="submit" className="button button-primary">
            {t('submit')}
          </button>
        </noscript>
      </form>
      <Refusals refusals={[...(refused && desk.refusals.length === 0 ? [refused] : []), ...desk.refusals]} known={desk.known} />
      <section className="intake-desk" aria-labelledby="on-the-desk">
        <h2 id="on-the-desk">{t('list')}</h2>
        <p role="status" className="muted">
          <Summary items={desk.items} uploads={desk.uploads} />
        </p>
        {ready[0] && (
          <p className="desk-begin">
            <a className="button button-primary" href={`/${locale}/admin/intake/${ready[0].id}`}>
              {t('reviewAll', { count: ready.length })}
            </a>
          </p>
        )}
        {desk.items.length + desk.uploads.length > 0 && (
          <ul className="desk-list">
            {desk.items.map((item) => (
              <IntakeItem key={item.id} item={item} onAct={desk.act} />
            ))}
            {desk.uploads.map((upload) => (
              <UploadItem key={`upload ${upload.key}`} upload={upload} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

/** How it stands with all of them, said anew only when that changes. */
function Summary({ items, uploads }: { items: IntakeItemView[]; uploads: Upload[] }) {
  const t = useTranslations('intake');
  const count = (...states: IntakeItemView['state'][]) => items.filter(({ state }) => states.includes(state)).length;
  const counts = { coming: uploads.length + count('queued', 'converting'), ready: count('ready'), failed: count('failed') };
  const isEmpty = Object.values(counts).every((each) => each === 0);
  return isEmpty ? t('nothingWaits') : t('summary', counts);
}

function Refusals({ refusals, known }: { refusals: DeskRefusal[]; known: string[] }) {
  const t = useTranslations('intake');
  return (
    <div role="alert">
      {refusals.map(({ name, refusal }, index) => (
        <p key={index} className="field-error">
          {name !== '' && (
            <>
              <FileName name={name} />:{' '}
            </>
          )}
          <Failure refusal={refusal} />
        </p>
      ))}
      {known.map((name, index) => (
        <p key={index}>{t.rich('onDeskAlready', { name: () => <FileName name={name} /> })}</p>
      ))}
    </div>
  );
}

function UploadItem({ upload }: { upload: Upload }) {
  const t = useTranslations('intake');
  const { name, part, stop } = upload;
  return (
    <li className="desk-item intake-item" data-state="sending">
      <p className="desk-item-title">
        <FileName name={name} />
      </p>
      <p className="desk-item-facts">
        <span className="badge">{t('states.sending')}</span>
        <progress value={part} max={1} aria-label={t('states.sending')} />
      </p>
      <p className="row-buttons">
        <button type="button" className="button button-small" onClick={() => stop.abort()} aria-label={t('cancelOf', { name })}>
          {t('cancel')}
        </button>
      </p>
    </li>
  );
}
