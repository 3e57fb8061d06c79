import type { Calendar } from '../article/model.ts';
import { parseDate } from '../calendar/parse-date.ts';
import type { ParsedDate } from '../calendar/parse-date.ts';
import { bare } from './letters.ts';

export type DateLine = {
  /** The date as written, without a label before it. */
  literal: string;
  parsed: ParsedDate;
};

const LONGEST = 80;
/** «تاریخ نشر: …», "Published: …"; not the colon of a time of day. */
const LABEL = /^[^\d\u0660-\u0669\u06f0-\u06f9:]{1,30}:\s*/;
/** «کابل، …», "Kabul, …": where it was written. */
const PLACE = /^\p{L}[\p{L} .-]{1,24}[,\u060c]\s+(?=\S*[\d\u0660-\u0669\u06f0-\u06f9])/u;

/**
 * Reads a line that is a date and nothing else, a label or a place apart. A year alone is no date line: it may be a page number or a title.
 * @param calendar that of the site, for years that name no era
 */
export function dateLine(text: string, calendar?: Calendar): DateLine | null {
  const line = bare(text);
  if (line.length > LONGEST || !/[\d\u0660-\u0669\u06f0-\u06f9]/.test(line)) return null;
  for (const literal of [line, line.replace(LABEL, ''), line.replace(LABEL, '').replace(PLACE, '')]) {
    const parsed = parseDate(literal, { calendar });
    if (!parsed) continue;
    const labelled = LABEL.exec(literal);
    const written = labelled && parseDate(literal.slice(labelled[0].length), { calendar }) ? literal.slice(labelled[0].length) : literal;
    return parsed.precision === 'year' && written === line ? null : { literal: written, parsed };
  }
  return null;
}
