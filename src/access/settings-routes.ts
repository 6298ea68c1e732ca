import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { administrationBy, guardPortal, officerOf, PORTAL_PATH, type PortalParts } from '../identity/index.ts';
import { officerNames } from '../institutions/index.ts';
import { Fault } from '../kernel/index.ts';
import { changeSetting, type Decision, isSettingKey, listDecisions, subjects } from '../settings/index.ts';
import { demand, ownPlace } from './may.ts';
import { route, strict, textOrNull, words } from './route-words.ts';

const SETTINGS = `${PORTAL_PATH}/settings`;

const AtSetting = strict({ key: Type.String({ maxLength: 100 }) });

const SettingChange = strict({ value: Type.Unknown(), letterNo: words(100), reason: words(300) });
type SettingChange = Static<typeof SettingChange>;

/**
 * `allowed` is a JSON Schema; `letterNo`, `reason` and `changedAt` are null where the default counts, and `changedBy`, a name,
 * also where no officer recorded it.
 */
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
  reason: textOrNull,
  changedBy: textOrNull,
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
    return viewOf(parts);
  });
  app.put<{ Params: { key: string }; Body: SettingChange }>(`${SETTINGS}/:key`, routes.change, async (request) => {
    demand(officerOf(request), 'settings.change', ownPlace(officerOf(request)));
    const { key } = request.params;
    if (!isSettingKey(key)) throw new Fault('not_found', 'There is no such setting.', { field: 'key' });
    const { value, letterNo, reason } = request.body;
    await changeSetting(administrationBy(request, parts), key, value, letterNo, reason);
    return viewOf(parts);
  });
}

async function viewOf({ pool }: PortalParts) {
  const decisions = await listDecisions(pool);
  const names = await officerNames(
    pool,
    decisions.map(({ changedBy }) => changedBy),
  );
  const decided = new Map<string, Decision>(decisions.map((decision) => [decision.key, decision]));
  const settings = Object.entries(subjects).flatMap(([subject, all]) =>
    Object.entries(all).map(([key, { fallback, allowed, unit, source, about }]) => {
      const decision = decided.get(key);
      return {
        ...{ key, subject, unit, allowed, source, about, default: fallback },
        value: decision === undefined ? fallback : decision.value,
        letterNo: decision?.letterNo ?? null,
        reason: decision?.reason || null,
        changedBy: names.get(decision?.changedBy ?? '') ?? null,
        changedAt: decision?.changedAt.toISOString() ?? null,
      };
    }),
  );
  return { settings };
}
