export { callFromElsewhere } from './call-from-elsewhere.ts';
export { type DemoFile, writeSecretFile } from './demo-file.ts';
export { loadDemo } from './load-demo.ts';
export { printWelcome } from './print-welcome.ts';
