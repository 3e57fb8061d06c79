import type { ReactNode } from 'react';

/** What ties an input to its label, its hint and its error. */
export type FieldAria = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true; 'aria-required'?: true };

type FieldProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with the value and what to do. */
  error?: ReactNode;
  /** The word that marks a field which must be filled. */
  required?: string;
  /** Stands under the input. */
  after?: ReactNode;
  className?: string;
  children: (aria: FieldAria) => ReactNode;
};

/** A labelled field, with its error and its hint under the input, wired for those who do not see them. */
export function Field({ id, label, hint, error, required, after, className, children }: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={className ? `field ${className}` : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label} {required && <span className="field-required">{required}</span>}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {after}
    </div>
  );
}
