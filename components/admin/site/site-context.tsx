'use client';
import { createContext, useContext } from 'react';
import type { RowChange } from '../form/rows.ts';
import { valueIn } from '../form/tree.ts';
import type { SiteValues } from './site-values.ts';

/** What the parts of a site's form share. */
export type SiteForm = {
  values: SiteValues;
  set: (path: string, value: string) => void;
  changeRows: (change: RowChange) => void;
};

const Context = createContext<SiteForm | null>(null);
export const SiteFormProvider = Context;

export function useSiteForm(): SiteForm {
  const form = useContext(Context);
  if (!form) throw new Error('outside of the form of a site');
  return form;
}

/** What ties an input to one text of the form. */
export function useSiteText(path: string) {
  const { values, set } = useSiteForm();
  const value = valueIn(values, path);
  return {
    path,
    value: typeof value === 'string' ? value : '',
    onChange: (event: { target: { value: string } }) => set(path, event.target.value),
  };
}
