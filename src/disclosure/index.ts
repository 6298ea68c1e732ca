export { LOOKS_A_DAY, type Look, type LookAnswer, type LookParts, lookAtPerson, type Sight } from './look-at-person.ts';
export { type LookOutcome, lookOutcomes } from './outcomes.ts';
export { lookRoutes } from './routes.ts';
