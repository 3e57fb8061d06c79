'use client';
import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { Field } from '../../ui/field.tsx';
import { fieldId, labelKey } from './field-id.ts';
import { useProblem } from './problems.tsx';

type Common = {
  /** Name of the field, and where it stands in the form. */
  path: string;
  label?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  after?: ReactNode;
  className?: string;
};

/** What a field of any kind is wrapped with: its label from messages/, its problem from the last answer. */
export function useFieldProps({ path, label, hint, required, after, className }: Common) {
  const t = useTranslations('admin');
  return {
    id: fieldId(path),
    label: label ?? t(`labels.${labelKey(path)}` as 'labels.title'),
    error: useProblem(path),
    required: required ? t('form.required') : undefined,
    hint,
    after,
    className,
  };
}

type TextFieldProps = Common & Omit<ComponentProps<'input'>, 'name' | 'id' | 'required'>;

/** A line of text. */
export function TextField({ path, label, hint, required, after, className, ...input }: TextFieldProps) {
  const field = useFieldProps({ path, label, hint, required, after, className });
  return <Field {...field}>{(aria) => <input type="text" name={path} {...input} {...aria} />}</Field>;
}

type TextAreaFieldProps = Common & Omit<ComponentProps<'textarea'>, 'name' | 'id' | 'required'>;

/** Text of several lines. */
export function TextAreaField({ path, label, hint, required, after, className, ...area }: TextAreaFieldProps) {
  const field = useFieldProps({ path, label, hint, required, after, className });
  return <Field {...field}>{(aria) => <textarea name={path} {...area} {...aria} />}</Field>;
}

type SelectFieldProps = Common & Omit<ComponentProps<'select'>, 'name' | 'id' | 'required'>;

/** One of several; the options are the children. */
export function SelectField({ path, label, hint, required, after, className, ...select }: SelectFieldProps) {
  const field = useFieldProps({ path, label, hint, required, after, className });
  return <Field {...field}>{(aria) => <select name={path} {...select} {...aria} />}</Field>;
}
