import { describe, expect, it } from 'vitest';
import { ARTICLE_STATUSES } from '../article/model.ts';
import { INTAKE_STATES } from '../intake/item.ts';
import { ARTICLE_VERBS, HOUSE_VERBS, INTAKE_VERBS, mayInHouse, mayWithArticle, mayWithIntake, type ActorRole } from './permissions.ts';

const ROLES: ActorRole[] = ['visitor', 'reader', 'contributor', 'editor', 'keeper'];
const allowed = (may: (role: ActorRole) => boolean) => ROLES.filter(may).join(' ') || 'nobody';

/** Written by hand from docs/editor.md, cell by cell: draft, in review, scheduled, published, withdrawn. */
const WRITERS = 'contributor editor keeper';
const EDITORS = 'editor keeper';
const ALL = 'visitor reader contributor editor keeper';
const EXPECTED: Record<(typeof ARTICLE_VERBS)[number], string[]> = {
  read: [WRITERS, WRITERS, WRITERS, ALL, EDITORS],
  save: [WRITERS, EDITORS, EDITORS, EDITORS, 'nobody'],
  submit: [WRITERS, 'nobody', 'nobody', 'nobody', 'nobody'],
  comment: [WRITERS, WRITERS, WRITERS, WRITERS, 'nobody'],
  'resolve-comment': [EDITORS, EDITORS, EDITORS, EDITORS, 'nobody'],
  'send-back': ['nobody', EDITORS, 'nobody', 'nobody', 'nobody'],
  schedule: [EDITORS, EDITORS, EDITORS, 'nobody', 'nobody'],
  unschedule: ['nobody', 'nobody', EDITORS, 'nobody', 'nobody'],
  publish: [EDITORS, EDITORS, EDITORS, 'nobody', 'nobody'],
  withdraw: ['nobody', 'nobody', 'nobody', EDITORS, 'nobody'],
  restore: ['nobody', 'nobody', 'nobody', 'nobody', EDITORS],
};
const EXPECTED_IN_HOUSE: Record<(typeof HOUSE_VERBS)[number], string> = {
  'enter-desk': WRITERS,
  'create-article': WRITERS,
  'import-document': WRITERS,
  'edit-sites': EDITORS,
  'manage-users': 'keeper',
  'read-log': EDITORS,
  'back-up': 'keeper',
  reindex: 'keeper',
  verify: 'keeper',
};

describe.each(ARTICLE_VERBS)('%s', (verb) => {
  it.each(ARTICLE_STATUSES.map((status, index) => [status, EXPECTED[verb][index]] as const))(
    'an article that is %s: %s',
    (status, roles) => {
      expect(allowed((role) => mayWithArticle(role, verb, status))).toBe(roles);
    },
  );
});

it.each(HOUSE_VERBS)('%s', (verb) => {
  expect(allowed((role) => mayInHouse(role, verb))).toBe(EXPECTED_IN_HOUSE[verb]);
});

/** Queued, converting, ready, failed, accepted, cancelled: Y may be done by whoever brought it and by editors. */
const EXPECTED_ON_DESK: Record<(typeof INTAKE_VERBS)[number], string> = {
  cancel: 'YY----',
  retry: '--YY-Y',
  accept: '--Y---',
  discard: '--YY-Y',
};

describe.each(INTAKE_VERBS)('%s a document on the intake desk', (verb) => {
  it.each(INTAKE_STATES.map((state, index) => [state, EXPECTED_ON_DESK[verb][index] === 'Y'] as const))('that is %s', (state, may) => {
    expect(allowed((role) => mayWithIntake(role, verb, state, true))).toBe(may ? WRITERS : 'nobody');
    expect(allowed((role) => mayWithIntake(role, verb, state, false))).toBe(may ? EDITORS : 'nobody');
  });
});
