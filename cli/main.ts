import { ArchiveError } from '../core/errors.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { say, sentence } from './speech.ts';

/** `archive <command> …`: finds the command, runs it, and answers with an exit code that is not 0 on any failure. */
async function main(words: string[]): Promise<number> {
  const command = findCommand(words);
  if (!command) {
    process.stderr.write(`${usage()}\n`);
    return words.length === 0 || words[0] === 'help' || words[0] === '--help' ? 0 : 2;
  }
  try {
    return await command.run(words.slice(command.name.split(' ').length));
  } catch (error) {
    report(error, words.includes('--json'));
    return 1;
  }
}

const findCommand = (words: string[]): Command | undefined =>
  COMMANDS.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));

const usage = () =>
  [
    say('usage'),
    ...COMMANDS.filter(({ usage: line }) => line !== '').map(({ name, usage: line }) => `  archive ${`${name} ${line}`.trim()}`),
  ].join('\n');

function report(error: unknown, json: boolean): void {
  const code = error instanceof ArchiveError ? error.code : 'unexpected';
  const message = error instanceof ArchiveError ? sentence(error) : error instanceof Error ? error.message : String(error);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  else process.stderr.write(`${message}\n`);
}

process.exitCode = await main(process.argv.slice(2));
