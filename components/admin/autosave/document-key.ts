/** The key under which a form over a document of the intake desk keeps its text; a new article's form has one of its own making. */
export const documentKey = (id: number): string => `${DOCUMENT}${String(id).padStart(8, '0')}`;
const DOCUMENT = 'intake-';

export const isOfDocument = (key: string | undefined): boolean => key?.startsWith(DOCUMENT) ?? false;
