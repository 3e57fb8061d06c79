import 'server-only';
import path from 'node:path';
import { z } from 'zod';

/**
 * Every setting of the archive, what it may be and what it is when nothing is said. An empty value counts as not said.
 * docs/keeper.md is checked against this list.
 */
const schema = z.object({
  PORT: z.coerce
    .number({ error: 'a whole number from 1 to 65535' })
    .int('a whole number from 1 to 65535')
    .min(1, 'a whole number from 1 to 65535')
    .max(65535, 'a whole number from 1 to 65535')
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:[\]-]+$/, 'a host name or an address, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  ARCHIVE_HOME: z
    .string()
    .default('./var')
    .transform((folder) => path.resolve(folder)),
  ARCHIVE_URL: z.url({ protocol: /^https?$/, error: 'the public address, such as https://bayaz.example' }).optional(),
  ARCHIVE_PROXY: z.string().regex(/^\d$/, 'how many proxies stand before it, 0 to 9').default('0').transform(Number),
  ARCHIVE_DEMO: z.enum(['0', '1'], '1 (an empty archive is filled with the sample collection) or 0 (it stays empty)').default('1'),
  ARCHIVE_MAIL: z.email("the keeper's e-mail address, such as keeper@bayaz.example").optional(),
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, 'file: and a path, such as file:./var/archive.sqlite')
    .optional(),
});

export type Environment = {
  port: number;
  host: string;
  home: string;
  /** Public origin, without a trailing slash. */
  url: string;
  /** Proxies between the archive and its readers: so many entries of X-Forwarded-For are believed, from its end. */
  proxies: number;
  demo: boolean;
  /** Where the keeper is reached, for those who harvest the archive. */
  mail: string;
  databaseUrl: string;
};

/** @throws Error that names each wrong value and what is allowed */
export function environment(variables: Record<string, string | undefined>): Environment {
  const said = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(said);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name}=${variables[name]}: must be ${issue.message}`;
    });
    throw new Error(`The environment is not right.\n${wrong.join('\n')}`);
  }
  const { PORT, HOST, ARCHIVE_HOME, ARCHIVE_URL, ARCHIVE_PROXY, ARCHIVE_DEMO, ARCHIVE_MAIL, DATABASE_URL } = result.data;
  const url = ARCHIVE_URL ? new URL(ARCHIVE_URL).origin : `http://${hostInUrl(HOST)}:${PORT}`;
  return {
    port: PORT,
    host: HOST,
    home: ARCHIVE_HOME,
    url,
    proxies: ARCHIVE_PROXY,
    demo: ARCHIVE_DEMO === '1',
    mail: ARCHIVE_MAIL ?? postmaster(new URL(url).hostname),
    databaseUrl: DATABASE_URL
      ? `file:${path.resolve(DATABASE_URL.slice('file:'.length))}`
      : `file:${path.join(ARCHIVE_HOME, 'archive.sqlite')}`,
  };
}

const hostInUrl = (host: string) =>
  host === '0.0.0.0' || host === '::' || host === '127.0.0.1'
    ? 'localhost'
    : host.includes(':') && !host.startsWith('[')
      ? `[${host}]`
      : host;

/** Every domain that takes mail has this address (RFC 5321, section 4.5.1). What is no domain is said not to be one (RFC 2606). */
const postmaster = (host: string) => `postmaster@${host.includes('.') ? host : `${host}.invalid`}`;
