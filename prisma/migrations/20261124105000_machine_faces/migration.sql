-- Feeds show what was published last; harvests walk what was ever published by its last change, whole or by set. What is not in them
-- takes no room in these indexes.
CREATE INDEX "Article_published" ON "Article" ("publishedAt", "id") WHERE "status" = 'published';
CREATE INDEX "Article_harvest" ON "Article" ("updatedAt", "id") WHERE "publishedAt" IS NOT NULL;
CREATE INDEX "Article_harvest_site" ON "Article" ("siteId", "updatedAt", "id") WHERE "publishedAt" IS NOT NULL;
CREATE INDEX "Article_harvest_section" ON "Article" ("sectionId", "updatedAt", "id") WHERE "publishedAt" IS NOT NULL;
CREATE INDEX "Article_harvest_language" ON "Article" ("language", "updatedAt", "id") WHERE "publishedAt" IS NOT NULL;
