-- AlterTable
ALTER TABLE "Intake" ADD COLUMN "pages" INTEGER;
ALTER TABLE "Intake" ADD COLUMN "reviewed" TEXT;
ALTER TABLE "Intake" ADD COLUMN "scanned" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Intake" ADD COLUMN "textKey" TEXT;
ALTER TABLE "Intake" ADD COLUMN "tools" TEXT;

-- CreateTable
CREATE TABLE "ArticleTextKey" (
    "articleId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    CONSTRAINT "ArticleTextKey_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IntakeItem" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "userId" INTEGER,
    "by" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "assetSha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "site" TEXT,
    "pages" INTEGER,
    "scanned" BOOLEAN NOT NULL DEFAULT false,
    "format" TEXT,
    "encoding" TEXT,
    "title" TEXT,
    "language" TEXT,
    "doubts" INTEGER NOT NULL DEFAULT 0,
    "recognition" TEXT,
    "text" TEXT,
    "textKey" TEXT,
    "tools" TEXT,
    "failure" TEXT,
    "articleId" INTEGER,
    "createdAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "IntakeItem_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ArticleTextKey_key_idx" ON "ArticleTextKey"("key");

-- CreateIndex
CREATE INDEX "IntakeItem_state_id_idx" ON "IntakeItem"("state", "id");

-- CreateIndex
CREATE INDEX "IntakeItem_assetSha256_idx" ON "IntakeItem"("assetSha256");

-- CreateIndex
CREATE INDEX "Intake_textKey_idx" ON "Intake"("textKey");
