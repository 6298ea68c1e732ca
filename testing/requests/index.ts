export { enterRecord, enterRecords } from './enter-record.ts';
