/**
 * The name of an article that no change of its address or title alters: in OAI-PMH, feeds and catalogues. Its form is that of the
 * oai-identifier format (Implementation Guidelines "Specification and XML Schema for the OAI Identifier Format", section 2), which is
 * a URI: `oai:`, the archive's host, `:`, the article's number.
 */
const host = (origin: string): string => new URL(origin).hostname;

/** @param origin of the archive, `https://bayaz.example` */
export const articleUri = (origin: string, id: number): string => `oai:${host(origin)}:${id}`;

/** The number of the article with that name here; undefined for any other name. */
export function articleIdOf(uri: string, origin: string): number | undefined {
  const prefix = `oai:${host(origin)}:`;
  const local = uri.slice(prefix.length);
  return uri.startsWith(prefix) && /^[1-9]\d{0,8}$/.test(local) ? Number(local) : undefined;
}
