import 'server-only';
/**
 * What the public may read: said here, and asked by everything that reads for the public. An article becomes `published` in one
 * transaction at the instant it was scheduled for and not before (archive/publish-due.ts); the database itself refuses a published
 * article that still has an instant to wait for. Lists, search and feeds read Listing and the full-text index, which hold nothing else.
 */
import type { ArticleStatus } from '../core/article/model.ts';

const PUBLIC_STATUS = 'published' satisfies ArticleStatus;

/** As a condition of Prisma on an article. */
export const WHERE_PUBLIC = { status: PUBLIC_STATUS } as const;

/** As a condition of SQL on the column `status`. */
export const PUBLIC_IN_SQL = `= '${PUBLIC_STATUS}'`;

export const isPublic = ({ status }: { status: ArticleStatus }): boolean => status === PUBLIC_STATUS;
