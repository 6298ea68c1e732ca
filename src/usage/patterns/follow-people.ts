import { type Administration, followLog } from '../../audit/index.ts';
import { peopleFollower } from './people/people-follower.ts';

/**
 * Records in one step, beside calls: some 10 ms of the database, and 3 of the thread that answers calls. A step each
 * second keeps up with the 440 calls of the country's busiest second; more than that waits for a quieter one.
 */
const RECORDS = 500;

/** One step of following who asked about whom, by any number of processes; answers how many records it followed. */
export async function followPeople({ pool, keys, clock }: Omit<Administration, 'actor'>): Promise<number> {
  await keys.prepare(pool, clock.now());
  return followLog(pool, peopleFollower(keys), RECORDS);
}
