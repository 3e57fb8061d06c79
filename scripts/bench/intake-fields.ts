/** How much of the golden documents' fields recognition gets right, per document: right, wrong, and of the wrong how many are doubted. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { DOUBT } from '../../core/article/guess.ts';
import { afgazad, rana } from '../../core/source/golden/sites.ts';
import { recognise } from '../../core/source/recognise.ts';

type Fields = Record<string, unknown>;
type Expected = { known: ('afgazad' | 'rana')[]; draft: Fields; body: string[]; masthead?: unknown; sectionNames?: unknown };

const sites = { afgazad, rana };
const folder = new URL('../../core/source/golden/', import.meta.url);

/** Every contributor and every appearance's parts count for themselves. */
function fieldsOf(draft: Fields): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(draft)) {
    if (!Array.isArray(value)) fields.set(name, value);
    else value.forEach((item: unknown, index) => fields.set(`${name}.${index}`, item));
  }
  return fields;
}

let [right, all, silent] = [0, 0, 0];
for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  if (!existsSync(new URL(`${name}/source.txt`, folder))) continue;
  const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as Expected;
  const read = recognise(
    readFileSync(new URL(`${name}/source.txt`, folder), 'utf8'),
    expected.known.map((slug) => sites[slug]),
  );
  const found = fieldsOf({ ...read.draft, masthead: read.masthead, sectionNames: read.sectionNames });
  const wanted = fieldsOf({
    ...expected.draft,
    body: `${expected.body.join('\n\n')}\n`,
    masthead: expected.masthead,
    sectionNames: expected.sectionNames,
  });
  const names = [...new Set([...found.keys(), ...wanted.keys()])].filter(
    (field) => found.get(field) !== undefined || wanted.get(field) !== undefined,
  );
  const wrong = names.filter((field) => !isDeepStrictEqual(found.get(field), wanted.get(field)));
  const doubted = wrong.filter((field) =>
    read.guesses.some((guess) => guess.confidence < DOUBT && (guess.field.startsWith(field) || field.startsWith(`${guess.field}.`))),
  );
  all += names.length;
  right += names.length - wrong.length;
  silent += wrong.length - doubted.length;
  process.stdout.write(
    `${name}: ${names.length - wrong.length} right, ${wrong.length} wrong, ${doubted.length} of these doubted ${wrong.join(', ')}\n`,
  );
}
process.stdout.write(`${right} of ${all} fields (${((100 * right) / all).toFixed(1)} %); ${silent} wrong without a doubt\n`);
