import { analyse } from './analyser.ts';

/** A name as it is matched and completed: «م.ک. بهادراکومار» and «م ک بهادراكومار» are one. */
export const foldName = (name: string): string =>
  analyse(name, 'und', 'folded')
    .filter(({ joined }) => !joined)
    .map(({ token }) => token)
    .join(' ');
