import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isFault } from '../../src/kernel/index.ts';
import { installationFolder } from '../../src/platform/database/index.ts';
import { lead } from './campaign.ts';
import { budgetFor, type GoalName, goalNames, goalsOf } from './goals.ts';
import { asBlock, reportOn, type Weighed } from './report.ts';
import { withSite } from './site.ts';
import { drawTargets } from './targets.ts';
import { unguarded, ways } from './ways.ts';

const usage = `npm run attack -- [OPTIONS] [mother|street|card|nik ...]
  --targets N     people attacked for each goal, drawn at random (200)
  --residents N   people of the register (30000)
  --json          the report as JSON in place of the table
  --record        also write the table into docs/security.md`;

/** People whose lists the attacker has read. */
const CORPUS = 30_000;

const say = (line: string) => void process.stderr.write(`${line}\n`);

async function main(argv: string[]): Promise<void> {
  const flag = { type: 'boolean', default: false } as const;
  const count = (normal: string) => ({ type: 'string', default: normal }) as const;
  const options = { targets: count('200'), residents: count('30000'), json: flag, record: flag, help: flag };
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
  const chosen = goalNames.filter((name) => positionals.length === 0 || positionals.includes(name));
  if (values.help || positionals.some((name) => !goalNames.some((goal) => goal === name))) {
    say(usage);
    process.exitCode = 2;
    return;
  }
  const outcomes = await attackAll(chosen, Number(values.residents), Number(values.targets));
  const report = reportOn(outcomes);
  process.stdout.write(`${values.json ? JSON.stringify(report, null, 2) : asBlock(report)}\n`);
  if (values.record) record(asBlock(report));
  if (report.problems.length > 0) process.exitCode = 1;
}

/** Every goal in every way, one after the other. */
function attackAll(chosen: readonly GoalName[], residents: number, count: number): Promise<Weighed[]> {
  return withSite(residents, async (site) => {
    const { anybody, housed } = await drawTargets(site, count);
    const goals = goalsOf(CORPUS, site.knowledge.current());
    const outcomes: Weighed[] = [];
    for (const name of chosen) {
      for (const way of [unguarded, ...ways.filter(({ by }) => by !== 'divide' || goals[name].scored)]) {
        const goal = goals[name];
        const targets = goal.housed ? housed : anybody;
        const outcome = await lead(site, goal, way, targets);
        const guesses = budgetFor(goal, way);
        outcomes.push({ ...outcome, luck: way.guarded ? await goal.luck(targets, guesses) : 0 });
        say(`${outcome.goal}, ${outcome.way}: ${outcome.found} of ${outcome.targets} found`);
      }
    }
    return outcomes;
  });
}

/** Puts the block between its marks. */
function record(block: string): void {
  const page = path.join(installationFolder(), 'docs', 'security.md');
  const [begin, end] = ['<!-- attack -->', '<!-- end of attack -->'];
  const text = readFileSync(page, 'utf8');
  const [before = '', after = ''] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))];
  writeFileSync(page, `${before}${begin}\n\`\`\`\n${block}\n\`\`\`\n${after}`);
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    const defect = error instanceof Error ? error.stack : String(error);
    say(isFault(error) ? `attack: ${error.message} ${error.remedy ?? ''}` : `attack: ${defect}`);
    process.exitCode = 1;
  })
  .finally(() => process.exit());
