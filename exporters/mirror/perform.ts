import type { MadeFile, MirrorContext, Task } from './jobs.ts';
import { renderDoor, renderPage } from './pages.tsx';
import { SearchIndex } from './search-index.ts';

const index = new SearchIndex();

/** One task of the rendering thread. */
export function perform(task: Task, context: MirrorContext): MadeFile[] {
  if ('page' in task) return renderPage(task.page, task.path, context);
  if ('door' in task) return [renderDoor(context)];
  if ('shards' in task) return index.files();
  for (const text of task.index) index.add(text);
  return [];
}
