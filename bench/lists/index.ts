export { COUNTRY, fillProgramme } from './fill-programme.ts';
export { signIn, time, told } from './time-list.ts';
