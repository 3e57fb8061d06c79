/** A harvest of the whole archive by OAI-PMH, page after page over one connection, as a harvester does it: records a second, and whether a page costs more the later it comes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fetchOnce } from './load.ts';
import { ORIGIN, serve } from './serve.ts';
import { syntheticHome } from './synthetic.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const ARTICLES = 20_000;
/** Pages compared at both ends. */
const END = 10;
const LISTS = {
  'ListRecords, oai_dc': 'verb=ListRecords&metadataPrefix=oai_dc',
  'ListRecords, mods': 'verb=ListRecords&metadataPrefix=mods',
  'ListRecords, oai_dc, one language': 'verb=ListRecords&metadataPrefix=oai_dc&set=language.ps',
  ListIdentifiers: 'verb=ListIdentifiers&metadataPrefix=oai_dc',
};

type Row = { list: string; records: number; pages: number; seconds: number; perSecond: number; first: number; last: number; bytes: number };

async function harvest(list: string, first: string): Promise<Row> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  let records = 0;
  let bytes = 0;
  for (let query: string | undefined = first; query !== undefined;) {
    const sent = performance.now();
    const { body, headers, bytes: size } = await fetchOnce(`${ORIGIN}/oai?${query}`, agent);
    times.push(performance.now() - sent);
    const xml = (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8');
    records += xml.match(/<header/g)?.length ?? 0;
    bytes += size;
    const token = /<resumptionToken[^>]*>([^<]+)</.exec(xml)?.[1];
    query = token && `${first.slice(0, first.indexOf('&'))}&resumptionToken=${token}`;
  }
  agent.destroy();
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
  const mean = (some: number[]) => Math.round((some.reduce((sum, time) => sum + time, 0) / some.length) * 10) / 10;
  return {
    list,
    records,
    pages: times.length,
    seconds: Math.round(seconds * 100) / 100,
    perSecond: Math.round(records / seconds),
    first: mean(times.slice(0, END)),
    last: mean(times.slice(-END)),
    bytes,
  };
}

const server = await serve(await syntheticHome(ARTICLES));
const rows: Row[] = [];
try {
  // The first answer of a server compiles what it runs.
  await harvest('warm', LISTS.ListIdentifiers);
  for (const [list, query] of Object.entries(LISTS)) rows.push(await harvest(list, query));
} finally {
  await server.end();
}
process.stdout.write(
  `| list | records | pages | seconds | records/s | first ${END} pages, ms | last ${END}, ms | bytes |\n|---|---|---|---|---|---|---|---|\n`,
);
for (const row of rows) process.stdout.write(`| ${Object.values(row).join(' | ')} |\n`);
mkdirSync(path.join(ROOT, 'test-results'), { recursive: true });
writeFileSync(path.join(ROOT, 'test-results/bench-oai.json'), `${JSON.stringify(rows, null, 2)}\n`);
