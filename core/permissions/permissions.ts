/** Who may do what: one table of role, verb and the state an article is in. Checked by every verb in archive/. */
import type { ArticleStatus } from '../article/model.ts';
import type { IntakeState } from '../intake/item.ts';

export const ROLES = ['reader', 'contributor', 'editor', 'keeper'] as const;
export type Role = (typeof ROLES)[number];

/** Anybody who reads without signing in has the role `visitor`. */
export type ActorRole = Role | 'visitor';

export const ARTICLE_VERBS = [
  'read',
  'save',
  'submit',
  'comment',
  'resolve-comment',
  'send-back',
  'schedule',
  'unschedule',
  'publish',
  'withdraw',
  'restore',
] as const;
export type ArticleVerb = (typeof ARTICLE_VERBS)[number];

export const HOUSE_VERBS = [
  'enter-desk',
  'create-article',
  'import-document',
  'edit-sites',
  'manage-users',
  'read-log',
  'back-up',
  'reindex',
  'verify',
] as const;
export type HouseVerb = (typeof HOUSE_VERBS)[number];

/** What is done with a document on the intake desk. */
export const INTAKE_VERBS = ['cancel', 'retry', 'accept', 'discard'] as const;
export type IntakeVerb = (typeof INTAKE_VERBS)[number];

const NOBODY: readonly ActorRole[] = [];
const EVERYBODY: readonly ActorRole[] = ['visitor', ...ROLES];
const WRITERS: readonly ActorRole[] = ['contributor', 'editor', 'keeper'];
const EDITORS: readonly ActorRole[] = ['editor', 'keeper'];
const KEEPERS: readonly ActorRole[] = ['keeper'];

const ARTICLE_TABLE: Record<ArticleVerb, Record<ArticleStatus, readonly ActorRole[]>> = {
  read: { draft: WRITERS, 'in-review': WRITERS, scheduled: WRITERS, published: EVERYBODY, withdrawn: EDITORS },
  save: { draft: WRITERS, 'in-review': EDITORS, scheduled: EDITORS, published: EDITORS, withdrawn: NOBODY },
  /** Asks for a review. */
  submit: { draft: WRITERS, 'in-review': NOBODY, scheduled: NOBODY, published: NOBODY, withdrawn: NOBODY },
  /** Says something of an article or a paragraph to the others at the desk, or answers. */
  comment: { draft: WRITERS, 'in-review': WRITERS, scheduled: WRITERS, published: WRITERS, withdrawn: NOBODY },
  /** Settles a comment, or opens it again. */
  'resolve-comment': { draft: EDITORS, 'in-review': EDITORS, scheduled: EDITORS, published: EDITORS, withdrawn: NOBODY },
  /** Ends a review without publishing. */
  'send-back': { draft: NOBODY, 'in-review': EDITORS, scheduled: NOBODY, published: NOBODY, withdrawn: NOBODY },
  /** Names the instant of publication, or another one. */
  schedule: { draft: EDITORS, 'in-review': EDITORS, scheduled: EDITORS, published: NOBODY, withdrawn: NOBODY },
  unschedule: { draft: NOBODY, 'in-review': NOBODY, scheduled: EDITORS, published: NOBODY, withdrawn: NOBODY },
  publish: { draft: EDITORS, 'in-review': EDITORS, scheduled: EDITORS, published: NOBODY, withdrawn: NOBODY },
  withdraw: { draft: NOBODY, 'in-review': NOBODY, scheduled: NOBODY, published: EDITORS, withdrawn: NOBODY },
  /** Puts a withdrawn article back in its place. */
  restore: { draft: NOBODY, 'in-review': NOBODY, scheduled: NOBODY, published: NOBODY, withdrawn: EDITORS },
};

const HOUSE_TABLE: Record<HouseVerb, readonly ActorRole[]> = {
  'enter-desk': WRITERS,
  'create-article': WRITERS,
  'import-document': WRITERS,
  'edit-sites': EDITORS,
  'manage-users': KEEPERS,
  'read-log': EDITORS,
  'back-up': KEEPERS,
  reindex: KEEPERS,
  verify: KEEPERS,
};

/** In which states, and by whom: those who brought the document themselves, and the others. Whoever may import sees them all. */
const INTAKE_TABLE: Record<IntakeVerb, { in: readonly IntakeState[]; own: readonly ActorRole[]; others: readonly ActorRole[] }> = {
  /** Stops its reading. */
  cancel: { in: ['queued', 'converting'], own: WRITERS, others: EDITORS },
  /** Has it read again, with its password, or by the look of its pages. */
  retry: { in: ['ready', 'failed', 'cancelled'], own: WRITERS, others: EDITORS },
  /** Makes a draft of it, or adds it to an article. */
  accept: { in: ['ready'], own: WRITERS, others: EDITORS },
  /** Takes it from the desk, and its bytes from the archive where nothing else has them. */
  discard: { in: ['ready', 'failed', 'cancelled'], own: WRITERS, others: EDITORS },
};

export const mayWithIntake = (role: ActorRole, verb: IntakeVerb, state: IntakeState, isOwn: boolean): boolean => {
  const row = INTAKE_TABLE[verb];
  return row.in.includes(state) && row[isOwn ? 'own' : 'others'].includes(role);
};

export const mayWithArticle = (role: ActorRole, verb: ArticleVerb, status: ArticleStatus): boolean =>
  ARTICLE_TABLE[verb][status].includes(role);

export const mayInHouse = (role: ActorRole, verb: HouseVerb): boolean => HOUSE_TABLE[verb].includes(role);
