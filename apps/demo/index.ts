export type { DemoFile } from './demo-file.ts';
export { loadDemo } from './load-demo.ts';
export { printWelcome } from './print-welcome.ts';
