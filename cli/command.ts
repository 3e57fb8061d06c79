export type Command = {
  /** One or two words. */
  name: string;
  /** What follows the name; '' keeps the command out of the help. */
  usage: string;
  /** @returns the exit code */
  run(words: string[]): Promise<number>;
};
