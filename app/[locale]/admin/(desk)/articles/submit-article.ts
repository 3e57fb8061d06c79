import 'server-only';
import type { Actor, Archive } from '@/archive/archive.ts';
import { publishArticle } from '@/archive/publish-article.ts';
import { readDraft } from '@/archive/read-article.ts';
import { restoreArticle } from '@/archive/restore-article.ts';
import { saveArticle } from '@/archive/save-article.ts';
import { scheduleArticle, unscheduleArticle } from '@/archive/schedule-article.ts';
import { sendBackArticle } from '@/archive/send-back-article.ts';
import { submitForReview } from '@/archive/submit-article.ts';
import { withdrawArticle } from '@/archive/withdraw-article.ts';
import type { ArticleAnswer, Intent, SavedAs } from '@/components/admin/article/article-answer.ts';
import { INTENTS } from '@/components/admin/article/article-answer.ts';
import { articleValues, draftOfForm } from '@/components/admin/article/article-form-data.ts';
import type { ArticleValues } from '@/components/admin/article/article-values.ts';
import { readInstant } from '@/core/calendar/instant.ts';
import { ArchiveError } from '@/core/errors.ts';
import { draftOf } from '@/core/article/state.ts';
import { mayWithArticle } from '@/core/permissions/permissions.ts';
import { runAction } from '@/server/run-action.ts';
import { textOf } from '../../action-form.ts';
import { conflictWith } from './conflict-of.ts';
import { letGo, onForm } from './after-form.ts';
import { besides, mergedValues, nameNewPeople } from './merge-form.ts';
import { assertReviewed } from './review-form.ts';

type Stored = Awaited<ReturnType<typeof readDraft>>;
type Opened = { slug: string; revision: number };

/** Does what the pressed button of the article's form says. What was refused leaves what was saved before it. */
export async function submitArticle(data: FormData): Promise<ArticleAnswer> {
  const intent = INTENTS.find((each) => each === textOf(data, 'intent')) ?? 'save';
  const answer: ArticleAnswer = {};
  const result = await runAction((context) => submit({ ...context, data, intent, answer }));
  if (result.ok) return answer;
  const { code, params, problems } = result;
  return { ...answer, refusal: { code, params, problems } };
}

type Submission = { archive: Archive; actor: Actor; data: FormData; intent: Intent; answer: ArticleAnswer };

/** Writes into `answer` as it goes: each step that was done is said, also when the next is refused. */
async function submit(submission: Submission): Promise<void> {
  const { archive, actor, data, intent, answer } = submission;
  // Asked first: to somebody signed out every draft is simply not there.
  if (actor.role === 'visitor') throw new ArchiveError('signed-out');
  const opened = openedOf(data);
  const stored = opened && (await readDraft(archive, actor, opened.slug));
  const status = stored?.article.status ?? 'draft';
  const reason = textOf(data, 'reason').trim();
  if (intent !== 'save' && !mayWithArticle(actor.role, intent, status)) throw new ArchiveError('forbidden');

  const alone = opened && DECISIONS[intent];
  if (alone) return standing(answer, await alone.run(archive, actor, { ...opened, reason }), alone.as);
  const publishAt = intent === 'schedule' ? publishAtOf(data) : undefined;
  const at = await save(submission, opened, stored, reason);
  if (intent === 'save') return;
  if (status === 'draft') await assertReviewed(archive, actor, at.slug, data);
  if (publishAt) return standing(answer, await scheduleArticle(archive, actor, { ...at, publishAt }), 'scheduled');
  if (intent === 'submit') return standing(answer, await submitForReview(archive, actor, at), 'in-review');
  standing(answer, await publishArticle(archive, actor, at), 'published');
}

type Decision = {
  as: SavedAs;
  run: (archive: Archive, actor: Actor, article: Opened & { reason: string }) => Promise<Stored['article']>;
};

/** What is done without saving the form first. */
const DECISIONS: Partial<Record<Intent, Decision>> = {
  'send-back': { as: 'sent-back', run: sendBackArticle },
  unschedule: { as: 'unscheduled', run: (archive, actor, { slug, revision }) => unscheduleArticle(archive, actor, { slug, revision }) },
  withdraw: { as: 'withdrawn', run: withdrawArticle },
  restore: { as: 'restored', run: restoreArticle },
};

const PLACES = { date: 'publishDate', time: 'publishTime', zone: 'publishZone' } as const;

/** The instant that the form says. @throws ArchiveError `invalid` with the field that is not right */
function publishAtOf(data: FormData): Date {
  const read = readInstant({ date: textOf(data, 'publishDate'), time: textOf(data, 'publishTime'), zone: textOf(data, 'publishZone') });
  if ('at' in read) return read.at;
  const { part, code } = read.problem;
  throw new ArchiveError('invalid', { message: `no instant: ${part}`, problems: [{ field: PLACES[part], code }] });
}

/** The article that the form was opened on; undefined for a new one. */
function openedOf(data: FormData): Opened | undefined {
  const slug = textOf(data, 'article');
  return slug === '' ? undefined : { slug, revision: Number(textOf(data, 'revision')) };
}

async function save(
  { archive, actor, data, answer }: Submission,
  opened: Opened | undefined,
  stored: Stored | undefined,
  reason: string,
): Promise<Opened> {
  const typed = articleValues(data);
  const storedDraft = stored && draftOf(stored.state);
  const extra = await besides(archive, actor, data);
  const values = mergedValues(data, typed, stored, extra);
  const { draft, problems, rows } = draftOfForm(values, storedDraft);
  try {
    if (problems.length > 0) throw new ArchiveError('invalid', { problems });
    const article = await saveArticle(archive, actor, { ...opened, draft, reason: reason || undefined });
    standing(answer, article, article.status === 'published' ? 'corrected' : 'draft');
    answer.merged = changed(typed, {
      ...values,
      slug: article.slug,
      contributors: await nameNewPeople(archive, actor, values, rows, article),
    });
    answer.subject = extra.subject;
    await letGo(archive, actor, opened ? { slug: opened.slug } : { key: textOf(data, 'formKey') });
    return { slug: article.slug, revision: article.revision };
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'conflict' && opened) answer.conflict = await conflictWith(archive, actor, opened);
    throw onForm(error, values, rows);
  }
}

function standing(answer: ArticleAnswer, article: Stored['article'], as: SavedAs): void {
  const { slug, revision, status, updatedAt, publishAt } = article;
  answer.saved = { slug, revision, status, updated: updatedAt.toISOString(), publishAt: publishAt?.toISOString(), as };
}

/** The fields that are stored otherwise than they were typed. */
function changed(typed: ArticleValues, stored: ArticleValues): Partial<ArticleValues> {
  const fields = Object.entries(stored).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(typed[field as keyof ArticleValues]),
  );
  return Object.fromEntries(fields);
}
