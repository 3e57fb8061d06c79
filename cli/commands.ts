import type { Command } from './command.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { doctorCommand } from './doctor.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { prepareCommand } from './prepare.ts';
import { reindexCommand } from './reindex.ts';
import { searchCommand } from './search.ts';
import { userAddCommand } from './user-add.ts';
import { verifyCommand } from './verify.ts';

export const COMMANDS: Command[] = [
  importCommand,
  exportCommand,
  searchCommand,
  userAddCommand,
  reindexCommand,
  verifyCommand,
  doctorCommand,
  backupCommand,
  restoreCommand,
  prepareCommand,
];
