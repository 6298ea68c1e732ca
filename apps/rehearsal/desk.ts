import type { Report } from './judge.ts';
import { reportText } from './print-report.ts';
import { sceneTable } from './print-scenes.ts';
import { json, type Reply } from './reply.ts';
import type { Scenario } from './scenario.ts';
import type { Desk } from './serve.ts';

/** What the desk of a rehearsal can tell and do. */
export interface DeskParts {
  readonly scenarios: readonly Scenario[];
  report(): Report;
  reset(): void;
}

/**
 * Where the one who rehearses asks: `GET /rehearsal` for the scenes, `GET /rehearsal/report` for the report (both JSON,
 * or text with `?format=text`), `POST /rehearsal/reset` to begin anew.
 */
export function deskOf({ scenarios, report, reset }: DeskParts): Desk {
  return (method, url) => {
    const asText = url.searchParams.get('format') === 'text';
    switch (`${method} ${url.pathname.replace(/\/$/, '')}`) {
      case 'GET /rehearsal':
        return asText ? plain(sceneTable(scenarios)) : json(JSON.stringify(scenarios.map(shown), null, 2));
      case 'GET /rehearsal/report':
        return asText ? plain(reportText(report())) : json(JSON.stringify(report(), null, 2));
      case 'POST /rehearsal/reset':
        reset();
        return { ...json(''), status: 204 };
      default:
        return undefined;
    }
  };
}

function shown({ name, door, nik, further, person, about }: Scenario): object {
  return { name, door, nik, further, person, about };
}

function plain(text: string): Reply {
  return { ...json(`${text}\n`), headers: { 'content-type': 'text/plain; charset=utf-8' } };
}
