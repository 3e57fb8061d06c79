import 'server-only';
import { environment, type Environment } from '../archive/environment.ts';

let parsed: Environment | undefined;

/** The environment of this process, read once. @throws Error that names each wrong value and what is allowed */
export const env = (): Environment => (parsed ??= environment(process.env));
