import { element, leaf, xmlDocument } from '../xml/write-xml.ts';

export const OPEN_SEARCH = 'application/opensearchdescription+xml';

/** How to search here (OpenSearch 1.1, draft 6): browsers offer it, catalogues for e-readers name it. */
export const openSearchDescription = (archive: {
  name: string;
  description: string;
  language: string;
  icon: string;
  self: string;
  results: readonly { type: string; template: string }[];
}): string =>
  xmlDocument(
    element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      // At most 16 and 1,024 characters.
      leaf('ShortName', [...archive.name].slice(0, 16).join('')),
      leaf('Description', [...archive.description].slice(0, 1024).join('')),
      ...archive.results.map(({ type, template }) => element('Url', { type, template })),
      element('Url', { type: OPEN_SEARCH, rel: 'self', template: archive.self }),
      leaf('Image', archive.icon, { type: 'image/svg+xml' }),
      leaf('Language', archive.language),
      leaf('InputEncoding', 'UTF-8'),
      leaf('OutputEncoding', 'UTF-8'),
    ]),
  );
