import pg from 'pg';
import { Fault } from '../../kernel/index.ts';

/**
 * One connection that a lane keeps for itself, opened anew after a loss. A query that fails for lack of a connection
 * throws `database_unreachable`; nothing is sent twice.
 */
export class DedicatedConnection {
  readonly #config: pg.ClientConfig;
  readonly #types: pg.CustomTypesConfig;
  #client: Promise<pg.Client> | undefined;

  constructor(config: pg.ClientConfig) {
    this.#config = config;
    this.#types = textTypes;
  }

  /** Runs one statement; rows come as arrays of text, unparsed. */
  async query<Row extends unknown[]>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    const client = await this.#connected();
    try {
      const result = await client.query<Row>({ name, text, values, rowMode: 'array', types: this.#types });
      return result.rows;
    } catch (error) {
      // A connection that timed out would answer the next query with what it owes the last one.
      if (isConnectionLoss(error)) void this.close().catch(ignoreLoss);
      throw unreachable(error);
    }
  }

  /** Ends the connection. */
  async close(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    this.#client = undefined;
    await client?.end();
  }

  #connected(): Promise<pg.Client> {
    this.#client ??= this.#connect();
    return this.#client;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client(this.#config);
    const forget = () => {
      this.#client = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    try {
      await client.connect();
      return client;
    } catch (error) {
      forget();
      throw unreachable(error);
    }
  }
}

/** A connection that is let go because it is lost has nothing more to tell. */
function ignoreLoss(): void {}

/** Values stay as PostgreSQL writes them: whoever reads a column converts it, once, if it is needed at all. */
const textTypes: pg.CustomTypesConfig = { getTypeParser: () => (text: string) => text };

/** A lost connection or a time-out as the fault it is; other errors as they are. */
export function unreachable(error: unknown): unknown {
  if (!isConnectionLoss(error)) return error;
  return new Fault(
    'database_unreachable',
    'The database does not answer.',
    { remedy: 'Send again later.' },
    { cause: error },
  );
}

/**
 * Classes 08 (connection), 57 (operator intervention: shutdown, cancel by time-out) and 53 (resources: disk full, too
 * many connections) of PostgreSQL's error codes, and errors of the socket, which carry no SQLSTATE but the system's own
 * code (ECONNRESET). Node's codes for a caller's mistake (ERR_INVALID_ARG_TYPE) are none of them.
 */
export function isConnectionLoss(error: unknown): boolean {
  // Our own words may speak of connections, too.
  if (!(error instanceof Error) || error instanceof Fault) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error instanceof pg.DatabaseError) return /^(08|57|53)/.test(code);
  return /^E(?!RR_)/.test(code) || /terminated|timeout|not queryable|Connection/i.test(error.message);
}
