export { defaultLaneLimits, Lane, type LaneLimits } from './lane.ts';
