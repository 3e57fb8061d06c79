/** Says what is wrong with the environment and what is allowed, before anything long is done. */
import { environment } from '../archive/environment.ts';

try {
  environment(process.env);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
