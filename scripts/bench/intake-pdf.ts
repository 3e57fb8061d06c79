/**
 * How well PDFs are read: `node --conditions=react-server --import tsx --no-warnings scripts/bench/intake-pdf.ts [folder]`. The samples
 * beside the project where they are, prints by the Chromium of this machine, a document of 500 pages; pdftotext beside it if it is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Block, Inline } from '../../core/markup/tree.ts';
import { judgeText } from '../../importers/judge-text.ts';
import { IMPORT_LIMITS } from '../../importers/limits.ts';
import { readPdf } from '../../importers/pdf/read-pdf.ts';
import type { ReadPdf } from '../../importers/pdf/read-pdf.ts';
import { chromium, print } from './chromium-print.ts';
import { PRINTS } from './intake-pdf-texts.ts';

const SAMPLES = new URL('../../../shared/intake-samples/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'intake-pdf-'));

type Row = Record<string, string | number>;

function textOf(nodes: (Block | Inline)[]): string {
  return nodes.map(textIn).join('');
}

function textIn(node: Block | Inline): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'codeBlock':
      return node.text;
    case 'table':
      return `${[node.head, ...node.rows].map((row) => row.map(textOf).join('\n')).join('\n')}\n`;
    case 'list':
      return `${node.items.map(textOf).join('\n')}\n`;
    case 'paragraph':
    case 'heading':
      return `${textOf(node.children)}\n`;
    default:
      return 'children' in node ? textOf(node.children) : '';
  }
}

/** Words without Markdown's signs; ZWNJ counts, presentation forms do not. */
function wordsOf(text: string): string[] {
  return text
    .replace(/<!--.*?-->|^[ \t]*(?:#+|- \[[ x]\])/gms, '')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u0640]/g, '')
    .normalize('NFKC')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function f1(found: string[], truth: string[]): number {
  const left = new Map<string, number>();
  for (const word of truth) left.set(word, (left.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      hits++;
      left.set(word, count - 1);
    }
  }
  return found.length + truth.length === 0 ? 1 : (2 * hits) / (found.length + truth.length);
}

/** Pairs of neighbouring words: whether the order is right, too. */
function pairs(words: string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

function pdftotext(path: string): string | null {
  const { status, stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' });
  return status === 0 ? stdout : null;
}

function letterText(read: ReadPdf): string {
  return [...read.running, textOf(read.body.blocks)].join('\n');
}

async function measure(name: string, path: string, truth: string | null): Promise<Row> {
  const start = performance.now();
  const read = await readPdf(readFileSync(path), {});
  const seconds = (performance.now() - start) / 1000;
  const text = letterText(read);
  const row: Row = {
    document: name,
    pages: read.pages,
    seconds: seconds.toFixed(2),
    remarks: read.remarks.map(({ reason }) => reason).join(' '),
  };
  const { functionWords, oneLetterWords } = judgeText(text);
  Object.assign(row, { 'function words': functionWords.toFixed(3), 'one letter': oneLetterWords.toFixed(3) });
  if (truth === null) return row;
  const [found, right] = [wordsOf(text), wordsOf(truth)];
  const other = pdftotext(path);
  const joined = right.filter((word) => word.includes('\u200c'));
  const recall = joined.length === 0 ? '' : (joined.filter((word) => found.includes(word)).length / joined.length).toFixed(3);
  const missing = right.filter((word) => !found.includes(word)).slice(0, 6);
  return {
    ...row,
    'word F1': f1(found, right).toFixed(4),
    'pair F1': f1(pairs(found), pairs(right)).toFixed(4),
    'ZWNJ recall': recall,
    pdftotext: other === null ? '' : f1(wordsOf(other), right).toFixed(4),
    missing: missing.join(' '),
  };
}

const rows: Row[] = [];
const samples: [string, string | null][] = [
  ['word-arabic.pdf', 'word-arabic.truth.txt'],
  ['word-persian-tables.pdf', 'word-persian-tables.truth.md'],
  ['bidi-sample.pdf', 'bidi-sample.truth.txt'],
  ['broken-tounicode.pdf', null],
];
for (const [name, truth] of samples) {
  const path = new URL(name, SAMPLES);
  if (!existsSync(path)) continue;
  rows.push(await measure(name, path.pathname, truth === null ? null : readFileSync(new URL(truth, SAMPLES), 'utf8')));
}
let largest = '';
if (chromium) {
  for (const { name, html, truth } of PRINTS) {
    largest = print(chromium, folder, name, html);
    rows.push(await measure(name, largest, truth));
  }
}
process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);
if (largest !== '') {
  // As a converter reads it: within its share of the heap, in a process of its own.
  const heap = `--max-old-space-size=${IMPORT_LIMITS.process.memoryBytes / 2 ** 21}`;
  const options = [
    '--conditions=react-server',
    '--import',
    'tsx',
    '--import',
    './importers/process/plain-packages.mjs',
    '--no-warnings',
    heap,
  ];
  const { stdout } = spawnSync(process.execPath, [...options, 'scripts/bench/intake-pdf-one.ts', largest], { encoding: 'utf8' });
  process.stdout.write(`the longest by itself: ${stdout}\n`);
}
rmSync(folder, { recursive: true });
