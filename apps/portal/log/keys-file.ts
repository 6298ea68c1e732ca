/** What the file of the log's public keys is called, in commands and where it is saved. */
export const KEYS_FILE = 'kunci-log.txt';
