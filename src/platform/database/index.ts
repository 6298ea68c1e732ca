export { applyMigrations } from './apply-migrations.ts';
export { embeddedPostgres } from './binaries.ts';
export type { ClusterOptions } from './cluster.ts';
export { APP_ROLE, type Database, type DatabaseLog, OWNER_ROLE } from './database.ts';
export { installationFolder } from './installation-folder.ts';
export { type OpenCluster, openCluster } from './open-cluster.ts';
export { type DatabaseOptions, openDatabase } from './open-database.ts';
export { ensureDatabase, limitToOurRoles } from './roles.ts';
