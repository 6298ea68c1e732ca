/**
 * Runs a TypeScript module in a Node process of its own, for tests that need a second process or one to kill:
 * `node testing/run-typescript.mjs MODULE ARGUMENT..`. The module's default export is called with the arguments.
 */
import { createViteServer } from 'vitest/node';

const [module, ...args] = process.argv.slice(2);
const vite = await createViteServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
});
const { default: main } = await vite.ssrLoadModule(module);
await main(...args);
