'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { linkAddress } from '../../../core/markup/addresses.ts';
import { Field } from '../../ui/field.tsx';

type LinkDialogProps = { href: string; text: string; onDone: (link: { href: string; text: string } | undefined) => void };

/** A web address as people type it, without its scheme; an e-mail address likewise. */
export function completeAddress(typed: string): string {
  const address = typed.trim();
  if (address === '' || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return /^[^\s/@]+@[^\s/@]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}

/** Asks for the address of a link. Its fields are not the form's: they have no names. */
export function LinkDialog({ href, text, onDone }: LinkDialogProps) {
  const t = useTranslations('admin.editor');
  const element = useRef<HTMLDialogElement>(null);
  const [link, setLink] = useState({ href, text });
  const [isRefused, refuse] = useState(false);
  useEffect(() => element.current?.showModal(), []);

  const done = () => {
    const address = completeAddress(link.href);
    if (address !== '' && linkAddress(address) === undefined) return refuse(true);
    onDone({ ...link, href: address });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    done();
  };

  return (
    <dialog ref={element} className="edit-dialog" aria-labelledby="link-title" onKeyDown={onKeyDown} onClose={() => onDone(undefined)}>
      <h2 id="link-title">{t('linkTitle')}</h2>
      <Field id="link-address" label={t('linkAddress')} hint={t('linkHint')} error={isRefused ? t('linkRefused') : undefined}>
        {(aria) => (
          <input
            {...aria}
            type="text"
            inputMode="url"
            dir="ltr"
            value={link.href}
            onChange={(event) => setLink({ ...link, href: event.target.value })}
          />
        )}
      </Field>
      {text === '' && href === '' && (
        <Field id="link-text" label={t('linkText')}>
          {(aria) => (
            <input
              {...aria}
              type="text"
              dir="auto"
              value={link.text}
              onChange={(event) => setLink({ ...link, text: event.target.value })}
            />
          )}
        </Field>
      )}
      <p className="row-buttons">
        <button type="button" className="button button-primary" onClick={done}>
          {t('linkSet')}
        </button>
        {href !== '' && (
          <button type="button" className="button" onClick={() => onDone({ href: '', text: '' })}>
            {t('linkRemove')}
          </button>
        )}
        <button type="button" className="button" onClick={() => element.current?.close()}>
          {t('cancel')}
        </button>
      </p>
    </dialog>
  );
}
