/** The id of a field's element, by the field's path: `appearances.0.outlet`. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '-')}`;

/** The key of a field's label in messages/, under `admin.labels`: the path without the numbers of its rows, with hyphens. */
export const labelKey = (path: string): string => path.replace(/\.\d+/g, '').replaceAll('.', '-');
