export { enterReport } from './enter-report.ts';
