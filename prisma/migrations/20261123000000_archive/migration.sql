-- CreateTable
CREATE TABLE "Site" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "nameFa" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "web" TEXT,
    "mail" TEXT,
    "language" TEXT NOT NULL,
    "calendar" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "Masthead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "siteId" INTEGER NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "names" TEXT NOT NULL,
    "monogram" TEXT,
    "web" TEXT,
    "mail" TEXT,
    CONSTRAINT "Masthead_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Couplet" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "mastheadId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "firstTranscribed" TEXT NOT NULL,
    "secondTranscribed" TEXT NOT NULL,
    "firstCorrected" TEXT,
    "secondCorrected" TEXT,
    CONSTRAINT "Couplet_mastheadId_fkey" FOREIGN KEY ("mastheadId") REFERENCES "Masthead" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Section" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "siteId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "nameFa" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "Section_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Work" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);

-- CreateTable
CREATE TABLE "Article" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "workId" INTEGER NOT NULL,
    "siteId" INTEGER NOT NULL,
    "mastheadId" INTEGER,
    "sectionId" INTEGER,
    "language" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "directionOverride" TEXT,
    "title" TEXT NOT NULL,
    "kicker" TEXT,
    "standfirst" TEXT,
    "body" TEXT NOT NULL,
    "authorNote" TEXT,
    "editorNote" TEXT,
    "rights" TEXT,
    "status" TEXT NOT NULL,
    "translationOfId" INTEGER,
    "translatedBy" TEXT,
    "translatedRevision" INTEGER,
    "sortDate" TEXT NOT NULL,
    "dateIso" TEXT,
    "datePrecision" TEXT,
    "dateCalendar" TEXT,
    "received" TEXT NOT NULL,
    "publishedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "revision" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "Article_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Article_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Article_mastheadId_fkey" FOREIGN KEY ("mastheadId") REFERENCES "Masthead" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Article_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Article_translationOfId_fkey" FOREIGN KEY ("translationOfId") REFERENCES "Article" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Listing" (
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "sortDate" TEXT NOT NULL,
    "articleId" INTEGER NOT NULL,

    PRIMARY KEY ("facet", "value", "sortDate", "articleId"),
    CONSTRAINT "Listing_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FacetCount" (
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("facet", "value")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "noteFa" TEXT,
    "noteEn" TEXT
);

-- CreateTable
CREATE TABLE "PersonName" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "variant" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    CONSTRAINT "PersonName_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Contribution" (
    "articleId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "credited" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "position"),
    CONSTRAINT "Contribution_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Contribution_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Outlet" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "url" TEXT
);

-- CreateTable
CREATE TABLE "Appearance" (
    "articleId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "outletId" INTEGER NOT NULL,
    "url" TEXT,
    "dateLiteral" TEXT NOT NULL,
    "dateIso" TEXT,
    "precision" TEXT NOT NULL,
    "calendar" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "position"),
    CONSTRAINT "Appearance_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Appearance_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Subject" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "nameFa" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ArticleSubject" (
    "articleId" INTEGER NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("articleId", "subjectId"),
    CONSTRAINT "ArticleSubject_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleSubject_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Subject" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Asset" (
    "sha256" TEXT NOT NULL PRIMARY KEY,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Rendition" (
    "assetSha256" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,

    PRIMARY KEY ("assetSha256", "width"),
    CONSTRAINT "Rendition_assetSha256_fkey" FOREIGN KEY ("assetSha256") REFERENCES "Asset" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssetUse" (
    "articleId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "assetSha256" TEXT,
    "name" TEXT,
    "alt" TEXT,
    "caption" TEXT,
    "credit" TEXT,
    "licence" TEXT,

    PRIMARY KEY ("articleId", "kind", "position"),
    CONSTRAINT "AssetUse_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AssetUse_assetSha256_fkey" FOREIGN KEY ("assetSha256") REFERENCES "Asset" ("sha256") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "articleId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "reason" TEXT,
    "userId" INTEGER,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("articleId", "number"),
    CONSTRAINT "Revision_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Revision_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actor" TEXT NOT NULL,
    "userId" INTEGER,
    "verb" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "disabledAt" DATETIME,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Credential" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "userId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Credential_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "userId" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "seenAt" DATETIME NOT NULL,
    "userAgent" TEXT NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "failures" INTEGER NOT NULL,
    "lastFailure" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "purpose" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Intake" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "userId" INTEGER,
    "assetSha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "recognition" TEXT NOT NULL,
    "articleId" INTEGER,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Intake_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Meta" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Site_slug_key" ON "Site"("slug");

-- CreateIndex
CREATE INDEX "Masthead_siteId_from_idx" ON "Masthead"("siteId", "from");

-- CreateIndex
CREATE UNIQUE INDEX "Couplet_mastheadId_position_key" ON "Couplet"("mastheadId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Section_slug_key" ON "Section"("slug");

-- CreateIndex
CREATE INDEX "Section_siteId_position_idx" ON "Section"("siteId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE INDEX "Article_workId_idx" ON "Article"("workId");

-- CreateIndex
CREATE INDEX "Article_translationOfId_idx" ON "Article"("translationOfId");

-- CreateIndex
CREATE INDEX "Article_siteId_idx" ON "Article"("siteId");

-- CreateIndex
CREATE INDEX "Article_sectionId_idx" ON "Article"("sectionId");

-- CreateIndex
CREATE INDEX "Article_mastheadId_idx" ON "Article"("mastheadId");

-- CreateIndex
CREATE INDEX "Article_status_updatedAt_id_idx" ON "Article"("status", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Article_updatedAt_id_idx" ON "Article"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "Listing_articleId_idx" ON "Listing"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");

-- CreateIndex
CREATE INDEX "PersonName_text_idx" ON "PersonName"("text");

-- CreateIndex
CREATE INDEX "PersonName_folded_idx" ON "PersonName"("folded");

-- CreateIndex
CREATE UNIQUE INDEX "PersonName_personId_position_key" ON "PersonName"("personId", "position");

-- CreateIndex
CREATE INDEX "Contribution_personId_articleId_idx" ON "Contribution"("personId", "articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Outlet_name_key" ON "Outlet"("name");

-- CreateIndex
CREATE INDEX "Outlet_folded_idx" ON "Outlet"("folded");

-- CreateIndex
CREATE INDEX "Appearance_outletId_idx" ON "Appearance"("outletId");

-- CreateIndex
CREATE UNIQUE INDEX "Subject_slug_key" ON "Subject"("slug");

-- CreateIndex
CREATE INDEX "ArticleSubject_subjectId_idx" ON "ArticleSubject"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Rendition_sha256_key" ON "Rendition"("sha256");

-- CreateIndex
CREATE INDEX "AssetUse_assetSha256_idx" ON "AssetUse"("assetSha256");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_hash_key" ON "AuditEvent"("hash");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectType_subjectId_idx" ON "AuditEvent"("subjectType", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Credential_userId_kind_idx" ON "Credential"("userId", "kind");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Intake_assetSha256_idx" ON "Intake"("assetSha256");

-- CreateIndex
CREATE INDEX "Intake_articleId_idx" ON "Intake"("articleId");


-- What follows is written by hand: Prisma models neither virtual tables nor triggers.

-- The full-text index: tokens made by core/search, so the tokenizer only has to split at spaces. Contentless: the text itself is in
-- Article, and snippets are made from it. Derived; rebuilt by `archive reindex`.
CREATE VIRTUAL TABLE "ArticleSearch" USING fts5(
    "title_e", "title_f", "standfirst_e", "standfirst_f", "body_e", "body_f", "people_e", "people_f",
    "outlets_e", "outlets_f", "captions_e", "captions_f", "verse_e", "verse_f",
    content = '', contentless_delete = 1, prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
);

-- Counts beside the lists, so that no page counts rows.
CREATE TRIGGER "Listing_counted" AFTER INSERT ON "Listing" BEGIN
    INSERT INTO "FacetCount" ("facet", "value", "count") VALUES (NEW."facet", NEW."value", 1)
    ON CONFLICT ("facet", "value") DO UPDATE SET "count" = "count" + 1;
END;
CREATE TRIGGER "Listing_uncounted" AFTER DELETE ON "Listing" BEGIN
    UPDATE "FacetCount" SET "count" = "count" - 1 WHERE "facet" = OLD."facet" AND "value" = OLD."value";
END;
CREATE INDEX "FacetCount_most" ON "FacetCount" ("facet", "count" DESC, "value" DESC);

-- The log and the revisions are written once.
CREATE TRIGGER "AuditEvent_no_update" BEFORE UPDATE ON "AuditEvent" BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;
CREATE TRIGGER "AuditEvent_no_delete" BEFORE DELETE ON "AuditEvent" BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;
CREATE TRIGGER "AuditEvent_in_order" BEFORE INSERT ON "AuditEvent"
WHEN NEW."seq" <> (SELECT COALESCE(MAX("seq"), 0) + 1 FROM "AuditEvent") BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;
CREATE TRIGGER "Revision_no_update" BEFORE UPDATE ON "Revision" BEGIN
    SELECT RAISE(ABORT, 'revisions are kept as they were saved');
END;
CREATE TRIGGER "Revision_no_delete" BEFORE DELETE ON "Revision" BEGIN
    SELECT RAISE(ABORT, 'revisions are kept as they were saved');
END;
