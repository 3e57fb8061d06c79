import { describe, expect, it } from 'vitest';
import { ARTICLE_STATUSES } from '../article/model.ts';
import { ARTICLE_VERBS, HOUSE_VERBS, mayInHouse, mayWithArticle, type ActorRole } from './permissions.ts';

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
