export { catchUpWithLog, followLog, type LogFollower, RECORDS_OF_STRETCH, type Stretch } from './follow-log.ts';
export { measureFollowers } from './measure-followers.ts';
export { rebuildFromLog } from './rebuild-from-log.ts';
