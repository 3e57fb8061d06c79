/** A small load generator over Node's own http: fixed connections, kept alive, for a fixed time. */
import { Agent, get } from 'node:http';

export type Load = { requestsPerSecond: number; p50: number; p95: number; errors: number };
export type Answer = { status: number; bytes: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** Each request asks for the next of the addresses. Times in milliseconds. */
export async function load(urls: string[], options: { seconds: number; connections: number; expected?: number[] }): Promise<Load> {
  const { expected = [200] } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const times: number[] = [];
  let errors = 0;
  let next = 0;
  const until = performance.now() + options.seconds * 1000;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: options.connections }, async () => {
      while (performance.now() < until) {
        const sent = performance.now();
        const { status } = await fetchOnce(urls[next++ % urls.length] ?? '', agent);
        times.push(performance.now() - sent);
        if (!expected.includes(status)) errors += 1;
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return { requestsPerSecond: Math.round(times.length / seconds), p50: at(0.5), p95: at(0.95), errors };
}

/** One answer, compressed as a browser asks for it; `bytes` are those of its body on the wire. */
export function fetchOnce(url: string, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'Accept-Encoding': 'br, gzip', Accept: 'text/html' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, bytes: body.byteLength, headers: response.headers, body });
      });
    }).on('error', reject);
  });
}
