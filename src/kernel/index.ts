export { type Clock, shiftTo, systemClock, type TestClock, testClock } from './clock.ts';
export {
  addDays,
  addMonths,
  type Day,
  dayAt,
  dayOf,
  daysBetween,
  endOfDay,
  lastDayOf,
  minuteOfDay,
  parseDay,
  type TimeZone,
  timeZones,
} from './day.ts';
export { Fault, type FaultCode, type FaultDetail, type FieldProblem, faultCodes, isFault } from './fault.ts';
export { madeAt, parseUuid, randomBytes16, randomBytesOf, type Uuid, uuidV7 } from './ids.ts';
export { type Network, parseNetwork, plainAddress } from './network.ts';
export { composeNik, type Kk, maskNik, type Nik, type NikParts, nikParts, parseKk, parseNik } from './nik.ts';
