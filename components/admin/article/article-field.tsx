'use client';
import type { ComponentProps } from 'react';
import { SelectField, TextAreaField, TextField } from '../form/text-field.tsx';
import { useArticleForm, useTextDirection } from './article-context.tsx';
import type { TextField as Name } from './article-values.ts';
import { BidiWarning } from './bidi-warning.tsx';
import { GuessMark } from './guess-mark.tsx';

type LineProps = Omit<ComponentProps<typeof TextField>, 'path'> & { path: Name };

/** A line that is not the article's own text: an address, a number. */
export function ArticleLine({ path, ...field }: LineProps) {
  const { values, set } = useArticleForm();
  return (
    <TextField
      {...field}
      path={path}
      value={values[path]}
      onChange={(event) => set(path, event.target.value)}
      after={<GuessMark place={path} />}
    />
  );
}

type ProseProps = Omit<ComponentProps<typeof TextAreaField>, 'path'> & { path: Name };

/** The article's own text, in its language and direction. */
export function ArticleProse({ path, rows = 2, ...field }: ProseProps) {
  const { values, set } = useArticleForm();
  const direction = useTextDirection();
  return (
    <TextAreaField
      {...field}
      {...direction}
      path={path}
      rows={rows}
      value={values[path]}
      onChange={(event) => set(path, event.target.value)}
      after={
        <>
          <BidiWarning text={values[path]} />
          <GuessMark place={path} />
        </>
      }
    />
  );
}

type ChoiceProps = Omit<ComponentProps<typeof SelectField>, 'path'> & { path: Name };

export function ArticleChoice({ path, ...field }: ChoiceProps) {
  const { values, set } = useArticleForm();
  return (
    <SelectField
      value={values[path]}
      onChange={(event) => set(path, event.target.value)}
      {...field}
      path={path}
      after={<GuessMark place={path} />}
    />
  );
}
