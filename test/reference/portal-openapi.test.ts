import path from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { mountPortal, type PortalServices } from '../../apps/server/index.ts';
import { PORTAL_PATH } from '../../src/identity/index.ts';
import { systemClock } from '../../src/kernel/index.ts';
import { createHttpServer, describePortal } from '../../src/platform/http/index.ts';
import { TEST_URL } from '../../testing/rights/index.ts';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly responses: Readonly<Record<string, object>>;
}
/** What stands in the document where a route says nothing of its answer. */
const UNSAID = 'Default Response';
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** The document of the routes as they stand; nothing behind them is needed to describe them. */
async function currentDocument(): Promise<{ readonly paths: Paths }> {
  const clock = systemClock();
  const app = createHttpServer({ clock, logger: pino({ level: 'silent' }), trustedProxies: [] });
  const read = await describePortal(app, PORTAL_PATH);
  await mountPortal(app, { clock, publicUrl: TEST_URL, oidc: {}, book: {}, bulk: {} } as PortalServices);
  await app.ready();
  const document = read() as { readonly paths: Paths };
  await app.close();
  return document;
}

// After a change of a schema, renew document and client with: npm run reference && npm run portal -w tools/openapi
it('docs/api/portal.json is the document that the routes of the portal make', async () => {
  const file = path.join(import.meta.dirname, '..', '..', 'docs', 'api', 'portal.json');
  await expect(`${JSON.stringify(await currentDocument(), null, 2)}\n`).toMatchFileSnapshot(file);
});

it('every route of the portal has a name of its own, a sentence, and says what it answers', async () => {
  const operations = Object.values((await currentDocument()).paths).flatMap((methods) => Object.values(methods));
  const names = operations.map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(operations.length);
  for (const { operationId, summary, responses } of operations) {
    expect(operationId).toMatch(/^[a-z]\w+$/);
    expect(summary, operationId).toMatch(/\S/);
    const told = Object.values(responses).filter((answer) => 'content' in answer || !isUnsaid(answer));
    // One of them is the problem that every route may answer with.
    expect(told.length, operationId).toBeGreaterThan(1);
  }
});

function isUnsaid(answer: object): boolean {
  return 'description' in answer && answer.description === UNSAID;
}
