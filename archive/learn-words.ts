import 'server-only';
import type { SearchColumn } from '../core/search/columns.ts';
import { vocabularyEntry, wordsOf } from '../core/search/vocabulary.ts';
import type { Transaction } from '../db/connection.ts';
import { addTokens, unknownTokens } from '../db/sqlite/vocabulary.ts';

/** Adds an article's words to the vocabulary, in the transaction that indexes it. Most are there already. */
export async function learnWords(transaction: Transaction, row: Record<SearchColumn, string>): Promise<void> {
  const unknown = await unknownTokens(transaction, wordsOf(row));
  await addTokens(transaction, unknown.map(vocabularyEntry));
}
