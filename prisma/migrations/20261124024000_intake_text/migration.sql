-- What was read of a document whose bytes are no text, to stand beside the form.
ALTER TABLE "Intake" ADD COLUMN "text" TEXT;
