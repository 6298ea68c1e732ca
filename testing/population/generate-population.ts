import { type Day, Fault } from '../../src/kernel/index.ts';
import type { RegisteredFamily } from '../../src/register/index.ts';
import { calendarBefore } from './calendar.ts';
import { doubleSomebody } from './duplicate.ts';
import { enrol } from './enrol.ts';
import { planHousehold } from './household.ts';
import { createNumbers } from './numbers.ts';
import type { Office } from './office.ts';
import { createPlaces } from './places.ts';
import { createRandom } from './random.ts';

/** What to generate: the same three values give the same people, to the letter. */
export interface PopulationPlan {
  /** Any whole number. */
  readonly seed: number;
  /** How many residents, of every status; 1 to some 100 million. */
  readonly residents: number;
  /** The day on which the population stands: nobody is born, married or recorded after it. */
  readonly asOf: Day;
}

/**
 * The synthetic population: families of Kota Tasikmalaya and its two neighbours, one after the other. Nothing is kept
 * but the counters of the numbers given out, so memory does not grow with the number of residents. The rows are clean;
 * faults for the cleaning to find are for a step that takes this stream and hands on a dirtied one with its truth.
 */
export function* generatePopulation({ seed, residents, asOf }: PopulationPlan): Generator<RegisteredFamily> {
  if (!Number.isSafeInteger(residents) || residents < 1) {
    throw new Fault('invalid_input', 'The number of residents must be a whole number from 1 up.', {
      field: 'residents',
    });
  }
  const places = createPlaces();
  const numbers = createNumbers(places.districts);
  const office: Office = { random: createRandom(seed), places, numbers, dayOf: calendarBefore(asOf) };
  for (let made = 0; made < residents; ) {
    const family = doubleSomebody(office, enrol(office, planHousehold(office.random)));
    const room = residents - made;
    yield family.members.length > room ? { ...family, members: family.members.slice(0, room) } : family;
    made += family.members.length;
  }
}
