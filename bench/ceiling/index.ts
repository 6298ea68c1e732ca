export { type CeilingRates, CLIENTS, prepareCeiling } from './ceiling.ts';
