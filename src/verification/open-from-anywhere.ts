import type { Sql } from '../platform/sql/index.ts';
import { readSettings } from '../settings/index.ts';

/** Whether the portal's screens with data of residents are open from any address; by default from registered networks only. */
export async function isOpenFromAnywhere(sql: Sql): Promise<boolean> {
  return !(await readSettings(sql)).registeredNetworksOnly;
}
