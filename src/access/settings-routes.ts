import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { administrationBy, guardPortal, officerOf, PORTAL_PATH, type PortalParts } from '../identity/index.ts';
import { Fault } from '../kernel/index.ts';
import { changeSetting, type Decision, isSettingKey, listDecisions, subjects } from '../settings/index.ts';
import { demand, ownPlace } from './may.ts';
import { route, strict, textOrNull, words } from './route-words.ts';

const SETTINGS = `${PORTAL_PATH}/settings`;

const AtSetting = strict({ key: Type.String({ maxLength: 100 }) });

const SettingChange = strict({ value: Type.Unknown(), letterNo: words(100) });
type SettingChange = Static<typeof SettingChange>;

/** `allowed` is a JSON Schema; `changedAt` and `letterNo` are null where the default counts. */
const SettingView = Type.Object({
  key: Type.String(),
  subject: Type.String(),
  value: Type.Unknown(),
  default: Type.Unknown(),
  unit: Type.String(),
  allowed: Type.Unknown(),
  source: Type.String(),
  about: Type.Object({ id: Type.String(), en: Type.String() }),
  letterNo: textOrNull,
  changedAt: textOrNull,
});

const SettingsFound = Type.Object({ settings: Type.Array(SettingView) });

const routes = {
  list: route('listSettings', 'Settings of the programme, with what is only assumed', { answer: SettingsFound }),
  change: route('changeSetting', 'Decide a setting by a letter', {
    params: AtSetting,
    body: SettingChange,
    answer: SettingsFound,
  }),
};

/** The programme's settings: every officer of the authority sees what is assumed, pusat's administrator decides it. */
export async function settingsRoutes(app: FastifyInstance, parts: PortalParts): Promise<void> {
  guardPortal(app, parts);
  app.get(SETTINGS, routes.list, async (request) => {
    demand(officerOf(request), 'settings.read', ownPlace(officerOf(request)));
    return viewOf(await listDecisions(parts.pool));
  });
  app.put<{ Params: { key: string }; Body: SettingChange }>(`${SETTINGS}/:key`, routes.change, async (request) => {
    demand(officerOf(request), 'settings.change', ownPlace(officerOf(request)));
    const { key } = request.params;
    if (!isSettingKey(key)) throw new Fault('not_found', 'There is no such setting.', { field: 'key' });
    const { value, letterNo } = request.body;
    await changeSetting(administrationBy(request, parts), key, value, letterNo);
    return viewOf(await listDecisions(parts.pool));
  });
}

function viewOf(decisions: readonly Decision[]) {
  const decided = new Map<string, Decision>(decisions.map((decision) => [decision.key, decision]));
  const settings = Object.entries(subjects).flatMap(([subject, all]) =>
    Object.entries(all).map(([key, { fallback, allowed, unit, source, about }]) => {
      const decision = decided.get(key);
      const { value, letterNo, changedAt } = decision ?? { value: fallback, letterNo: null, changedAt: null };
      const changed = changedAt?.toISOString() ?? null;
      return { key, subject, value, default: fallback, unit, allowed, source, about, letterNo, changedAt: changed };
    }),
  );
  return { settings };
}
