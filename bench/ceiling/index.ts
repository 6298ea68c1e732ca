export { CLIENTS, type CeilingRates, prepareCeiling } from './ceiling.ts';
