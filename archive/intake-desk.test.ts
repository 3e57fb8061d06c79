import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Guess } from '../core/article/guess.ts';
import { prisma } from '../db/connection.ts';
import { findIntakeItem } from '../db/intake-items.ts';
import { intakeOfArticle } from '../db/intakes.ts';
import { docx, rtl, run } from '../importers/docx/docx-for-tests.ts';
import { sha256 } from '../core/sha256.ts';
import { addTestSite, EDITOR, testArchive, type TestArchive } from '../test/archive-for-tests.ts';
import { drawn, makePdf } from '../test/make-pdf.ts';
import { packZip } from '../test/pack-zip.ts';
import { acceptIntake } from './accept-intake.ts';
import { addIntakeToArticle } from './add-intake-to-article.ts';
import { addUser } from './add-user.ts';
import { CONSOLE, VISITOR, type Actor } from './archive.ts';
import { cancelIntake } from './cancel-intake.ts';
import { begin, convertNext } from './convert-queued.ts';
import { discardIntake } from './discard-intake.ts';
import { itemFor } from './intake-guard.ts';
import { queueDocument } from './queue-document.ts';
import { readArticlePage } from './read-article.ts';
import { readIntakeDesk } from './read-intake-desk.ts';
import { nextInIntake, readIntakeReview, type IntakeReview } from './read-intake-review.ts';
import { drawDocumentPage } from './draw-document-page.ts';
import { requeueInterrupted } from './requeue-interrupted.ts';
import { retryIntake } from './retry-intake.ts';

let archive: TestArchive;
let mine: Actor;
let other: Actor;
beforeEach(async () => {
  archive = await testArchive();
  await addTestSite(archive);
  const account = async (email: string): Promise<Actor> => {
    const { id, name } = await addUser(archive, CONSOLE, {
      email,
      role: 'contributor',
      name: email,
      password: 'a notebook of lapis',
      locale: 'fa',
    });
    return { name, role: 'contributor', userId: id };
  };
  [mine, other] = [await account('one@bayaz.test'), await account('two@bayaz.test')];
});
afterEach(() => archive.remove());

const utf8 = (text: string) => new TextEncoder().encode(text);
const PARAGRAPH = 'آب کاریز در سال‌های گذشته کم شد، و مردم ده که از آن می‌نوشیدند کوچیدند؛ هیچ‌کس نمانده بود که راه آب را پاک کند.';
const text = (title: string) => utf8(`آزاد\n\nwww.azad.example\n\n۲۹ میزان ۱۴۰۳\n\n${title}\n\n${title}: ${PARAGRAPH}\n`);
const drop = async (name: string, bytes: Uint8Array, actor = mine) => (await queueDocument(archive, actor, { bytes, name })).id;
const readAll = async () => {
  while (await convertNext(archive));
};
const onDesk = async (actor = mine) => (await readIntakeDesk(archive, actor)).map(({ name, state }) => [name, state]);
const review = async (id: number, actor = mine) => (await readIntakeReview(archive, actor, id)) as IntakeReview;
const failure = async (id: number) => (await readIntakeDesk(archive, mine)).find((item) => item.id === id)?.failure?.code;

describe('a document on the desk', () => {
  it('is kept from the moment it comes, read in its turn, and leaves the others alone when it cannot be', async () => {
    const good = text('کاریز');
    await drop('kariz.txt', good);
    await drop('broken.pdf', utf8('%PDF-1.7\n1 0 obj'));
    expect(await archive.assets.has(sha256(good))).toBe(true);
    expect(await onDesk()).toEqual([
      ['kariz.txt', 'queued'],
      ['broken.pdf', 'queued'],
    ]);
    await readAll();
    expect(await onDesk()).toEqual([
      ['kariz.txt', 'ready'],
      ['broken.pdf', 'failed'],
    ]);
    const [first, second] = await readIntakeDesk(archive, mine);
    expect(first).toMatchObject({ title: 'کاریز', by: mine.name, may: ['retry', 'accept', 'discard'] });
    expect(second).toMatchObject({ failure: { code: 'file-damaged' }, may: ['retry', 'discard'], isLocked: false });
  });

  it('is there once, however often the same bytes come', async () => {
    const id = await drop('a.txt', text('کاریز'));
    expect(await queueDocument(archive, other, { bytes: text('کاریز'), name: 'b.txt' })).toEqual({ id, isKnown: true });
    expect(await onDesk()).toHaveLength(1);
  });

  it('that was being read when the server ended waits again, and after three times does not', async () => {
    const id = await drop('a.txt', text('کاریز'));
    for (let time = 1; time <= 3; time++) {
      await archive.db.write(async (transaction) => begin(archive, transaction, (await findIntakeItem(transaction, id))!));
      expect(await requeueInterrupted(archive)).toBe(1);
      expect(await onDesk()).toEqual([['a.txt', time < 3 ? 'queued' : 'failed']]);
    }
    expect(await failure(id)).toBe('file-interrupted');
    await retryIntake(archive, mine, { id });
    await readAll();
    expect(await onDesk()).toEqual([['a.txt', 'ready']]);
  });

  it('that was stopped while it was read stays stopped, whatever its reading still brings', async () => {
    const id = await drop('a.txt', text('کاریز'));
    const put = archive.assets.read;
    // Stopped between the beginning of the reading and its end.
    archive.assets.read = async (hash) => {
      await cancelIntake(archive, mine, id);
      return put(hash);
    };
    await readAll();
    archive.assets.read = put;
    expect(await onDesk()).toEqual([['a.txt', 'cancelled']]);
    await retryIntake(archive, mine, { id });
    await readAll();
    expect(await onDesk()).toEqual([['a.txt', 'ready']]);
  });

  it('that is locked asks for its password, says when it is wrong, and opens with it', async () => {
    const words = [...PARAGRAPH.replaceAll('\u200c', ' ').split(' ').entries()];
    const page = words.flatMap(([index, word]) => drawn(`word${word.length} `, 20 + (index % 5) * 60, 560 - Math.floor(index / 5) * 20));
    const id = await drop('locked.pdf', makePdf([page], { userPassword: 'کلید1' }));
    await readAll();
    expect((await readIntakeDesk(archive, mine))[0]).toMatchObject({ state: 'failed', isLocked: true, failure: { code: 'file-password' } });
    await retryIntake(archive, mine, { id, password: 'falsch' });
    expect((await readIntakeDesk(archive, mine))[0]?.failure).toMatchObject({ code: 'file-password', params: { tried: 1 } });
    await retryIntake(archive, mine, { id, password: 'کلید1' });
    expect(await onDesk()).toEqual([['locked.pdf', 'ready']]);
  });

  it('that is a PDF is shown page by page, to the desk alone; letters not to be trusted are offered to be read as pictures', async () => {
    const words = Array.from({ length: 60 }, (_, index) =>
      drawn('qzx vwk', 20 + (index % 5) * 70, 560 - Math.floor(index / 5) * 20),
    ).flat();
    const pdf = makePdf([words]);
    const id = await drop('odd.pdf', pdf);
    await readAll();
    expect(await review(id)).toMatchObject({ pages: 1, scanned: false, mayScan: true });
    const asked = { sha256: sha256(pdf), number: 1 };
    expect(
      Buffer.from(await drawDocumentPage(archive, mine, asked))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    await expect(drawDocumentPage(archive, mine, { ...asked, number: 2 })).rejects.toMatchObject({ code: 'not-found' });
    await expect(drawDocumentPage(archive, VISITOR, asked)).rejects.toMatchObject({ code: 'not-found' });
    await retryIntake(archive, mine, { id, scanned: true });
    expect((await findIntakeItem(archive.db.reader, id))?.scanned).toBe(true);
  });

  it('that is a ZIP becomes the files in it; what could not be unpacked is named', async () => {
    const zip = Buffer.from(
      await packZip({ 'یک.txt': text('یک'), 'b.docx': await docx(rtl(run('دو'), 'Heading1') + rtl(run(PARAGRAPH))) }),
    );
    await drop('heap.zip', new Uint8Array(zip));
    await readAll();
    expect(await onDesk()).toEqual([
      ['heap.zip/یک.txt', 'ready'],
      ['heap.zip/b.docx', 'ready'],
    ]);
    expect(await archive.assets.has(sha256(new Uint8Array(zip)))).toBe(false);
  });

  it('that is discarded takes its bytes with it, unless an article has them', async () => {
    const bytes = text('کاریز');
    const id = await drop('a.txt', bytes);
    await readAll();
    await discardIntake(archive, mine, id);
    expect([await onDesk(), await archive.assets.has(sha256(bytes))]).toEqual([[], false]);
    const again = await drop('a.txt', bytes);
    await readAll();
    await acceptIntake(archive, mine, { id: again, draft: await draftOf(again), reviewed: [] });
    const third = await drop('c.txt', bytes);
    await readAll();
    await discardIntake(archive, mine, third);
    expect(await archive.assets.has(sha256(bytes))).toBe(true);
  });
});

const draftOf = async (id: number) => ({ ...(await review(id)).recognition.draft, site: 'azad' });

describe('accepting', () => {
  it('makes a draft with the original, what was read, by what, and what was confirmed and changed', async () => {
    const bytes = text('کاریز');
    const id = await drop('kariz.txt', bytes);
    await readAll();
    const draft = { ...(await draftOf(id)), title: 'کاریزها' };
    const { slug, status, id: articleId } = await acceptIntake(archive, mine, { id, draft, reviewed: ['title'] });
    expect(status).toBe('draft');
    const page = await readArticlePage(archive, mine, slug);
    expect(page).toMatchObject({
      article: { title: 'کاریزها', originals: [{ sha256: sha256(bytes), name: 'kariz.txt' }] },
      received: { how: 'import' },
    });
    const kept = await intakeOfArticle(archive.db.reader, articleId);
    expect(kept).toMatchObject({ reviewed: ['title'], by: mine.name, recognition: { draft: { title: 'کاریز' } } });
    expect(kept?.tools).toHaveProperty('bayaz');
    expect((kept?.recognition.guesses as Guess[]).length).toBeGreaterThan(0);
    const events = await prisma(archive.db.reader).auditEvent.findMany({ where: { subjectId: sha256(bytes) }, orderBy: { seq: 'asc' } });
    expect(events.map(({ verb }) => verb)).toEqual(['queue-document', 'accept-document']);
    await expect(acceptIntake(archive, mine, { id, draft, reviewed: [] })).rejects.toMatchObject({ code: 'intake-settled' });
  });

  it('knows the same bytes and the same text again, adds a file to the article, or takes it all the same', async () => {
    const first = await drop('a.txt', text('کاریز'));
    await readAll();
    const { slug } = await acceptIntake(archive, mine, { id: first, draft: await draftOf(first), reviewed: [] });
    const bytes = await drop('again.txt', text('کاریز'));
    const typed = utf8(new TextDecoder().decode(text('کاریز')).replaceAll('\u200c', ' ').replaceAll('ی', 'ي'));
    const other = await drop('typed.txt', typed);
    await readAll();
    expect((await review(bytes)).item.same).toMatchObject([{ slug, how: 'bytes', status: 'draft' }]);
    expect((await review(other)).item.same).toMatchObject([{ slug, how: 'text' }]);
    await addIntakeToArticle(archive, mine, { id: other, slug });
    const page = await readArticlePage(archive, mine, slug);
    expect('article' in page && page.article.originals.map(({ name }) => name)).toEqual(['a.txt', 'typed.txt']);
    const second = await acceptIntake(archive, mine, { id: bytes, draft: await draftOf(bytes), reviewed: [] });
    expect(second.slug).not.toBe(slug);
  });

  it('makes the source that an unknown masthead proposes, for those who may', async () => {
    const unknown = utf8(`بامداد کابل – Kabul Bamdad\n\nwww.bamdad.example\n\n20.10.2024\n\nکاریز\n\n${PARAGRAPH}\n`);
    const id = await drop('a.txt', unknown, EDITOR);
    await readAll();
    const { proposed, recognition } = await review(id, EDITOR);
    expect(proposed?.slug).toBe('bamdad');
    expect((await review(id, mine)).proposed).toBeUndefined();
    const draft = { ...recognition.draft, site: 'bamdad' };
    expect(await acceptIntake(archive, EDITOR, { id, draft, reviewed: [] })).toMatchObject({ site: { slug: 'bamdad' } });
  });

  it('goes on to the next document, and round to the first', async () => {
    const ids = [await drop('a.txt', text('یک')), await drop('b.txt', text('دو')), await drop('c.txt', text('سه'))];
    await readAll();
    expect(await Promise.all(ids.map((id) => nextInIntake(archive, mine, id)))).toEqual([ids[1], ids[2], ids[0]]);
  });
});

describe('what is not allowed', () => {
  it('is refused to those who did not bring it and are no editors', async () => {
    const id = await drop('a.txt', text('کاریز'));
    await expect(cancelIntake(archive, other, id)).rejects.toMatchObject({ code: 'forbidden' });
    await readAll();
    await expect(discardIntake(archive, other, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(acceptIntake(archive, other, { id, draft: await draftOf(id), reviewed: [] })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(cancelIntake(archive, mine, id)).rejects.toMatchObject({ code: 'intake-settled' });
    expect(await archive.db.write((transaction) => itemFor(transaction, EDITOR, 'accept', id))).toMatchObject({ id });
  });
  it('is refused to visitors, and so is a file without bytes', async () => {
    await expect(drop('a.txt', text('کاریز'), VISITOR)).rejects.toMatchObject({ code: 'signed-out' });
    await expect(readIntakeDesk(archive, VISITOR)).rejects.toMatchObject({ code: 'signed-out' });
    await expect(drop('a.txt', new Uint8Array())).rejects.toMatchObject({ code: 'file-empty' });
    await expect(review(999)).rejects.toMatchObject({ code: 'not-found' });
  });
});
