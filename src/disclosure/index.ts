export { countLook, LOOKS_A_DAY } from './count-look.ts';
export { type Look, type LookAnswer, lookAtPerson, type Sight } from './look-at-person.ts';
export { maskValue } from './mask.ts';
export { type LookOutcome, lookOutcomes } from './outcomes.ts';
export { readCase } from './read-case.ts';
export { lookRoutes } from './routes.ts';
export { type Looking, type LookParts, type ShowAnswer, type Showing, showPerson } from './show-person.ts';
