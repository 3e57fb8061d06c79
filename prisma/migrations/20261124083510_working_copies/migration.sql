-- CreateTable
CREATE TABLE "WorkingCopy" (
    "userId" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "revision" INTEGER,
    "values" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "place"),
    CONSTRAINT "WorkingCopy_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "WorkingCopy_userId_at_idx" ON "WorkingCopy"("userId", "at");
