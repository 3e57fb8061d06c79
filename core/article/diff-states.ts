import { diffText, type Change } from '../text/diff.ts';
import type { ArticleDraft, ArticleStatus, ContributorRole } from './model.ts';
import type { StateMore } from './state.ts';

export type ArticleState = ArticleDraft & StateMore;

/** What of a state can be compared: the text as it is stored, then the facts around it, in words. */
const FIELDS = [
  'title',
  'kicker',
  'standfirst',
  'body',
  'authorNote',
  'editorNote',
  'rights',
  'contributors',
  'appearances',
  'subjects',
  'site',
  'section',
  'language',
  'direction',
  'translation',
  'slug',
  'status',
] as const;
export type ComparedField = (typeof FIELDS)[number];

export type FieldChange = { field: ComparedField; changes: Change[] };

/** How the chrome calls what is stored as a code. */
export type Words = { role(role: ContributorRole): string; status(status: ArticleStatus): string };

/** The fields in which two states of an article differ, each with what became of it. @param besides fields that do not matter */
export function diffStates(before: ArticleState, after: ArticleState, words: Words, besides: readonly ComparedField[] = []): FieldChange[] {
  return FIELDS.filter((field) => !besides.includes(field)).flatMap((field) => {
    const [old, now] = [textOf(before, field, words), textOf(after, field, words)];
    return old === now ? [] : [{ field, changes: diffText(old, now) }];
  });
}

function textOf(state: ArticleState, field: ComparedField, words: Words): string {
  switch (field) {
    case 'contributors':
      return state.contributors.map(({ credited, role }) => `${credited} (${words.role(role)})`).join('\n');
    case 'appearances':
      return state.appearances
        .map(({ outlet, dateLiteral, dateIso, url }) => [outlet, dateLiteral || dateIso, url].filter(Boolean).join(' \u00b7 '))
        .join('\n');
    case 'subjects':
      return state.subjects.join('\n');
    case 'translation':
      return state.translation?.of ?? '';
    case 'status':
      return words.status(state.status);
    default:
      return state[field] ?? '';
  }
}
