export { byteaArray } from './bytea-array.ts';
export { connectionFor, inTransaction, openPool, type Sql, statementTimeouts } from './client.ts';
export { DedicatedConnection, isConnectionLoss, unreachable } from './dedicated.ts';
export { plainArray } from './plain-array.ts';
