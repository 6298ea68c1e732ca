export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './create-test-database.ts';
export { postgresUnderTest } from './postgres-under-test.ts';
