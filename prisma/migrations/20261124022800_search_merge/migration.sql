-- Each write of an article merges a few pages of the index itself (db/sqlite/search-index.ts), instead of many at every eighth or so.
INSERT INTO "ArticleSearch" ("ArticleSearch", rank) VALUES ('automerge', 0);
