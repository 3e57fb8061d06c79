/** Sets (section 2.6): the sections, sites and languages of the archive, side by side without a hierarchy. */
export const SET_KINDS = ['language', 'section', 'site'] as const;
export type SetRef = { kind: (typeof SET_KINDS)[number]; value: string };

/**
 * `section.european-languages`. A colon would mean a hierarchy, and a setSpec is of URI's unreserved characters only, while slugs may
 * be in any script: other letters are percent-encoded, with `!` for the percent sign.
 */
export const setSpec = ({ kind, value }: SetRef): string => `${kind}.${encodeURIComponent(value).replaceAll('%', '!')}`;

/** What a setSpec names; undefined where it can name nothing here. */
export function readSetSpec(spec: string): SetRef | undefined {
  const [, kind, encoded] = /^(language|section|site)\.([A-Za-z0-9\-_.~*'()!]+)$/.exec(spec) ?? [];
  if (kind === undefined || encoded === undefined) return undefined;
  try {
    return { kind: kind as SetRef['kind'], value: decodeURIComponent(encoded.replaceAll('!', '%')) };
  } catch {
    return undefined;
  }
}
