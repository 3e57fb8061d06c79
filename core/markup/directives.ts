/** The container directives that a body may hold (docs/interchange.md); any other name is text as it was written. */
export const DIRECTIVES: ReadonlySet<string> = new Set(['verse', 'figure', 'rtl', 'ltr']);
