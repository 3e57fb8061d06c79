-- CreateTable
CREATE TABLE "SearchDocument" (
    "articleId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "place" BIGINT NOT NULL,
    "facets" TEXT NOT NULL,
    CONSTRAINT "SearchDocument_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SearchText" (
    "articleId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "text" TEXT NOT NULL,
    CONSTRAINT "SearchText_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SearchTerm" (
    "token" TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "SearchKey" (
    "key" TEXT NOT NULL,
    "token" TEXT NOT NULL,

    PRIMARY KEY ("key", "token")
) WITHOUT ROWID;


-- What follows is written by hand: Prisma models neither virtual tables nor triggers. (Nor WITHOUT ROWID, above: the words would be
-- held twice.)

-- The full-text index anew: its rows are numbered by date, so that the newest of the commonest word are read without reading the rest,
-- and the lists an article stands in are tokens of a column of their own, so that words and filters are matched together. It is filled
-- again by itself: the analyser's version in Meta is taken away.
DROP TABLE "ArticleSearch";
CREATE VIRTUAL TABLE "ArticleSearch" USING fts5(
    "title_e", "title_f", "standfirst_e", "standfirst_f", "body_e", "body_f", "people_e", "people_f",
    "outlets_e", "outlets_f", "captions_e", "captions_f", "verse_e", "verse_f", "lists",
    content = '', contentless_delete = 1, prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
);
DELETE FROM "Meta" WHERE "key" = 'analyser-version';
