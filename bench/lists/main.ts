import { listFigures, whole } from '../list-figures.ts';
import { commit, processor } from '../machine.ts';
import { freePort, onTrial, startServer } from '../trial/index.ts';
import { COUNTRY, fillProgramme } from './fill-programme.ts';
import { fillWaiting } from './fill-waiting.ts';
import { signIn, time, told } from './time-list.ts';

/** Who looks, and at what: every list of the portal, with its filters, for the office that sees most and for one that sees little. */
const lists = [
  '/offices',
  '/institutions',
  '/institutions?page=100',
  '/institutions?q=contoh%2049',
  '/institutions?class=city&kind=bhi&sector=pajak',
  '/institutions/:institution/users',
  '/offices/00/officers',
  '/applications',
  '/applications?state=network_check',
  '/applications?q=contoh%2049',
  '/applications?office=3201',
  '/agreements',
  '/agreements?state=near_end',
  '/agreements?q=contoh%2049',
  '/agreements?endsBefore=2027-01-01',
  '/old-clients',
  '/old-clients?state=still_calling',
  '/old-clients?state=announced',
  '/feedback-coverage?from=2026-01&to=2026-06',
  '/feedback-coverage?from=2026-01&to=2026-06&page=100',
  '/notices',
  '/notices?page=100',
  '/settings',
  '/beranda',
  '/expiry-calendar',
  '/expiry-calendar?months=12',
  '/search?q=contoh%2049',
  '/institutions/:institution/onboarding',
  '/institutions/:institution/overview',
] as const;

/** `npm run lists`: how long the portal's lists take with a country's programme in the database. */
async function main(): Promise<void> {
  await onTrial(async (trial) => {
    await fillProgramme(trial);
    await fillWaiting(trial);
    const [pusat, city] = [await signIn(trial, '00'), await signIn(trial, '3201')];
    const { rows } = await trial.owner.query<{ id: string }>(
      "SELECT institution_id AS id FROM institution WHERE office_code = '3201' LIMIT 1",
    );
    const server = await startServer({ home: trial.home, port: await freePort() });
    const figures: [string, string][] = [];
    for (const list of lists) {
      const path = list.replace(':institution', rows[0]?.id ?? '');
      const [all, own] = [await time(server.port, path, pusat), await time(server.port, path, city)];
      figures.push([list, `${told(all)} for pusat, ${told(own)} for a city`]);
    }
    await server.stop();
    const size = `${whole(COUNTRY.institutions)} institutions, ${whole(COUNTRY.users)} users, ${whole(COUNTRY.applications)} applications`;
    const about: [string, string][] = [
      ['in the database', size],
      ['processor', processor()],
      ['commit', commit()],
    ];
    process.stdout.write(`${listFigures([...figures, ...about])}\n`);
  });
}

await main();
