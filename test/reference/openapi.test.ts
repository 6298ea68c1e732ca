import path from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { type DeliverParts, feedbackNativeRoutes } from '../../src/feedback/index.ts';
import { TOKEN_PATH } from '../../src/identity/index.ts';
import { systemClock } from '../../src/kernel/index.ts';
import { createHttpServer, describeApi } from '../../src/platform/http/index.ts';
import { apiDescription, type NativeParts, nativeRoutes } from '../../src/verification/index.ts';
import { TEST_URL } from '../../testing/rights/index.ts';

/** The document of the routes as they stand; nothing behind them is needed to describe them. */
async function currentDocument(): Promise<string> {
  const clock = systemClock();
  const app = createHttpServer({ clock, logger: pino({ level: 'silent' }), trustedProxies: [] });
  await describeApi(app, { ...apiDescription, publicUrl: TEST_URL, tokenPath: TOKEN_PATH });
  await app.register((door) =>
    nativeRoutes(door, {
      ...{ clock, publicUrl: TEST_URL, callsASecond: 1, bulk: {} },
      further: (native, parts) => feedbackNativeRoutes(native, parts, {} as DeliverParts),
    } as NativeParts),
  );
  await app.ready();
  const document = JSON.stringify(app.swagger(), null, 2);
  await app.close();
  return `${document}\n`;
}

// After a change of a schema, renew document and SDK types with: npm run reference && npm run gen -w tools/openapi
it('docs/api/openapi.json is the document that the routes make', async () => {
  const file = path.join(import.meta.dirname, '..', '..', 'docs', 'api', 'openapi.json');
  await expect(await currentDocument()).toMatchFileSnapshot(file);
});
