import 'server-only';
import { DOUBT } from '../core/article/guess.ts';
import type { Guess } from '../core/article/guess.ts';
import { ArchiveError } from '../core/errors.ts';
import { withFigureSources } from '../core/markup/figures.ts';
import type { SourcePicture } from '../core/source/document.ts';
import type { Recognition } from '../core/source/types.ts';
import type { Archive } from './archive.ts';
import { preparePicture, type PreparedPicture } from './store-picture.ts';

/**
 * Makes the figures of a recognised body refer by hash to the document's own pictures, which are decoded and kept. A picture that
 * cannot be shown leaves its figure without one, and a doubt: the document is not refused for it.
 * @returns the recognition with the body so changed, and the pictures to be recorded with the article
 */
export async function prepareFigures(
  archive: Archive,
  recognition: Recognition,
  pictures: readonly SourcePicture[],
): Promise<{ recognition: Recognition; prepared: PreparedPicture[] }> {
  const sources = new Map<string, string>();
  const prepared: PreparedPicture[] = [];
  const doubts: Guess[] = [];
  const named = figureSources(recognition.draft.body);
  for (const { name, bytes } of pictures.filter((picture) => named.has(picture.name))) {
    try {
      const picture = await preparePicture(archive, bytes, name);
      if (!prepared.some(({ asset }) => asset.sha256 === picture.asset.sha256)) prepared.push(picture);
      sources.set(name, `asset:${picture.asset.sha256}`);
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      sources.set(name, '');
      doubts.push({ field: 'body', confidence: DOUBT - 0.1, snippet: name, reason: 'picture-not-kept' });
    }
  }
  if (sources.size === 0) return { recognition, prepared };
  const body = withFigureSources(recognition.draft.body, (source) => sources.get(source) ?? source);
  const guesses = [...recognition.guesses, ...doubts];
  return { recognition: { ...recognition, draft: { ...recognition.draft, body }, guesses }, prepared };
}

function figureSources(body: string): Set<string> {
  const sources = new Set<string>();
  withFigureSources(body, (source) => {
    sources.add(source);
    return source;
  });
  return sources;
}
