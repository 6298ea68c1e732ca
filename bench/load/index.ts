export { Connection, isOk, kindOf } from './connection.ts';
export { driveLoad, type Lines, type Load } from './drive-load.ts';
export { Histogram } from './histogram.ts';
export { type Result, writeRequest } from './order.ts';
export { type Heard, type Pace, pacedCalls } from './paced-calls.ts';
