import { VISITOR } from '@/archive/archive.ts';
import { EXPORT_FORMATS, exportArticle, type ExportFormat } from '@/archive/export-article.ts';
import { machineAnswer } from '@/server/machine-answer.ts';

const MEDIA_TYPES: Record<ExportFormat, string> = {
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
};

/** An article's address may end in a format, `….json`; a slug never holds a full stop. */
export function splitSuffix(segment: string): { slug: string; format?: ExportFormat } {
  const decoded = decodeURIComponent(segment);
  const format = EXPORT_FORMATS.find((candidate) => decoded.endsWith(`.${candidate}`));
  return format ? { slug: decoded.slice(0, -format.length - 1), format } : { slug: decoded };
}

export const representation = (request: Request, slug: string, format: ExportFormat): Promise<Response> =>
  machineAnswer(request, MEDIA_TYPES[format], (archive) => exportArticle(archive, VISITOR, slug, format));
