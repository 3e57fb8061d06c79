/** Reads one PDF and tells what it cost: `node … scripts/bench/intake-pdf-one.ts FILE`, in a process of its own. */
import { readFileSync } from 'node:fs';
import { readPdf } from '../../importers/pdf/read-pdf.ts';

const start = performance.now();
const { pages } = await readPdf(readFileSync(process.argv[2] ?? ''), {});
const seconds = (performance.now() - start) / 1000;
const { maxRSS, userCPUTime } = process.resourceUsage();
process.stdout.write(JSON.stringify({ pages, seconds, cpuSeconds: userCPUTime / 1e6, megabytes: Math.round(maxRSS / 1024) }));
