import { SOCKET_PORT } from './socket-folder.ts';

/**
 * The whole `postgresql.conf` of an embedded cluster: modest for two cores that the program itself shares.
 * Nothing is reachable but the unix socket, and the cluster's log never holds a value of a row: the detail lines
 * ("Key (nik)=(..) already exists") and the failing statements are left out.
 */
export function settingsFile(socketFolder: string, extra: readonly string[]): string {
  const lines = [
    `listen_addresses = ''`,
    `port = ${SOCKET_PORT}`,
    `unix_socket_directories = ${quoteFolder(socketFolder)}`,
    'max_connections = 100',
    'shared_buffers = 256MB',
    'effective_cache_size = 2GB',
    'maintenance_work_mem = 128MB',
    'max_wal_size = 2GB',
    // By size rather than each five minutes: after each one every page that is touched goes into the log whole.
    'checkpoint_timeout = 30min',
    'fsync = on',
    'synchronous_commit = on',
    // open_datasync would go past the page cache and past a test that slows the disk down.
    'wal_sync_method = fdatasync',
    // Its compilation costs more than the short statements here can gain.
    'jit = off',
    `timezone = 'UTC'`,
    `log_timezone = 'UTC'`,
    `log_line_prefix = '%m [%p] '`,
    'log_error_verbosity = terse',
    'log_min_error_statement = panic',
    ...extra,
  ];
  return `${lines.join('\n')}\n`;
}

/** One folder as a value of `unix_socket_directories`: a quoted list item inside a quoted string. */
function quoteFolder(folder: string): string {
  const item = `"${folder.replaceAll('"', '""')}"`;
  return `'${item.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
