/** Asks the route handlers themselves, as Next would: by the folders under app/. For tests of what an address answers, without a server. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const APP = path.join(import.meta.dirname, '../app');
const METHODS = ['GET', 'POST', 'OPTIONS'] as const;

type Handler = (request: Request, context: { params: Promise<Record<string, string | string[]>> }) => Promise<Response>;
type Route = { file: string; segments: string[] };

/** Every route handler below `folders` of app/. */
export function routesIn(folders: string[]): Route[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(APP, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|\/)route\.tsx?$/.test(file))
      .map((file) => {
        const whole = path.join(folder, file);
        const segments = path
          .dirname(whole)
          .split(path.sep)
          .filter((segment) => !/^\(.*\)$/.test(segment));
        return { file: whole, segments };
      }),
  );
}

/** The values of a route's places in a path, or undefined where it is another's. */
function paramsOf({ segments }: Route, pathname: string): Record<string, string | string[]> | undefined {
  const parts = pathname.split('/').slice(1);
  const params: Record<string, string | string[]> = {};
  for (const [index, segment] of segments.entries()) {
    const rest = /^\[(\[)?\.\.\.(\w+)\]\]?$/.exec(segment);
    const name = /^\[(\w+)\]$/.exec(segment)?.[1];
    if (rest?.[2]) {
      if (!rest[1] && parts.length <= index) return undefined;
      return { ...params, [rest[2]]: parts.slice(index) };
    }
    const part = parts[index];
    if (part === undefined || (name ? part === '' : part !== segment)) return undefined;
    if (name) params[name] = part;
  }
  return parts.length === segments.length ? params : undefined;
}

/** A route that names a folder comes before one that has a place there, and that before one that takes the rest. */
const weight = ({ segments }: Route): string =>
  segments.map((segment) => (segment.includes('...') ? 2 : segment.startsWith('[') ? 1 : 0)).join('');

/** Asks the handler that an address belongs to; `file` is where it stands, undefined where there is none. */
export async function ask(routes: Route[], url: string, init?: RequestInit): Promise<{ file?: string; response: Response }> {
  const request = new Request(url, init);
  const { pathname } = new URL(url);
  for (const route of [...routes].sort((one, other) => (weight(one) < weight(other) ? -1 : 1))) {
    const params = paramsOf(route, pathname);
    if (!params) continue;
    const handlers = (await import(pathToFileURL(path.join(APP, route.file)).href)) as Record<string, Handler | undefined>;
    const method = METHODS.find((name) => name === request.method) ?? 'GET';
    const handler = handlers[method];
    if (handler) return { file: route.file, response: await handler(request, { params: Promise.resolve(params) }) };
  }
  return { response: new Response(null, { status: 404 }) };
}
