import { defineConfig } from 'prisma/config';

// `generate` needs no schema engine, yet Prisma would download one; naming any executable keeps it from trying.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma' });
