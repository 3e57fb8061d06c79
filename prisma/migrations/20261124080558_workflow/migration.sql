-- AlterTable
ALTER TABLE "Article" ADD COLUMN "publishAt" DATETIME;

-- CreateTable
CREATE TABLE "FormerSlug" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "articleId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "FormerSlug_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FormerSlug_articleId_idx" ON "FormerSlug"("articleId");

-- A scheduled article has its instant, and no other has one.
CREATE TRIGGER "Article_schedule_new" BEFORE INSERT ON "Article"
WHEN (NEW."status" = 'scheduled') <> (NEW."publishAt" IS NOT NULL) BEGIN
    SELECT RAISE(ABORT, 'what is scheduled has an instant, and nothing else has');
END;
CREATE TRIGGER "Article_schedule" BEFORE UPDATE ON "Article"
WHEN (NEW."status" = 'scheduled') <> (NEW."publishAt" IS NOT NULL) BEGIN
    SELECT RAISE(ABORT, 'what is scheduled has an instant, and nothing else has');
END;

-- What waits for its instant is found by it.
CREATE INDEX "Article_due" ON "Article" ("publishAt") WHERE "publishAt" IS NOT NULL;
