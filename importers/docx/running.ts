import type { Container } from '../container/read-container.ts';
import { readXml, xmlText } from '../xml/read-xml.ts';

/** ECMA-376 part 1, 17.16.5: fields whose result is a figure of the page. */
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|SECTION)\b/i;

/** The lines of every header, then of every footer, each once, without page numbers (ECMA-376 part 1, 11.3.9 and 11.3.6). */
export function runningLines(parts: Container): string[] {
  const names = [...parts.keys()].filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
  const headersFirst = names.sort(
    (a, b) => Number(a.includes('footer')) - Number(b.includes('footer')) || a.localeCompare(b, 'en', { numeric: true }),
  );
  return [...new Set(headersFirst.flatMap((name) => linesOf(xmlText(parts.get(name) ?? new Uint8Array()), name)))];
}

function linesOf(xml: string, part: string): string[] {
  const lines: string[] = [];
  /** Open paragraphs: text boxes stand inside one. */
  const open: string[] = [];
  /** Open fields: what each says it is, and whether its result is left out. */
  const fields: { instruction: string; isPage: boolean }[] = [];
  const add = (text: string) => {
    if (open.length > 0 && !fields.some(({ isPage }) => isPage)) open[open.length - 1] += text;
  };
  const field = (type: string | undefined) => {
    const last = fields.at(-1);
    if (type === 'begin') fields.push({ instruction: '', isPage: false });
    if (type === 'separate' && last) last.isPage = PAGE_FIELD.test(last.instruction);
    if (type === 'end') fields.pop();
  };
  readXml(xml, part, {
    open: ({ name, attributes }, path) => {
      if (name === 'p') open.push('');
      else if (name === 'tab' && path.at(-2)?.name === 'r') add('\t');
      else if (name === 'ptab') add('\t');
      else if (name === 'br' || name === 'cr') add('\n');
      else if (name === 'noBreakHyphen') add('\u2011');
      else if (name === 'fldChar') field(attributes.fldCharType);
      else if (name === 'fldSimple') fields.push({ instruction: '', isPage: PAGE_FIELD.test(attributes.instr ?? '') });
    },
    text: (text, path) => {
      const last = fields.at(-1);
      // A text box stands twice, for old programs too.
      if (path.some(({ name }) => name === 'Fallback')) return;
      if (path.at(-1)?.name === 'instrText' && last) last.instruction += text;
      if (path.at(-1)?.name === 't') add(text);
    },
    close: ({ name }) => {
      if (name === 'fldSimple') fields.pop();
      if (name === 'p') lines.push(...(open.pop() ?? '').split('\n'));
    },
  });
  return lines.map((line) => line.trim()).filter((line) => /\p{L}|\p{N}{2}/u.test(line));
}
