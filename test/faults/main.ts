import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isFault } from '../../src/kernel/index.ts';
import { installationFolder } from '../../src/platform/database/index.ts';
import { bulk } from './bulk.ts';
import { disk } from './disk.ts';
import { kill } from './kill.ts';
import { asBlock, type Report, type Run, type Say } from './report.ts';
import { retries } from './retries.ts';
import { two } from './two.ts';

const usage = `npm run faults -- kill|disk|two|retries|bulk [OPTIONS]
  kill        kill the server and the database in turns, --rounds N times (20)
  disk        let the disk fill up under load, and empty it again (as root)
  two         two servers on one home with one right at its limit, one of them killed midway
  retries     every native call twice at once to two servers and again until answered, --rounds N kills (20)
  bulk        a job of a million rows whose server is killed twice while it runs
  --keep      leave the home behind, to look into
  --record    also write the block into docs/faults.md`;

const runs: Readonly<Record<string, (run: Run) => Promise<Report>>> = { kill, disk, two, retries, bulk };

const say: Say = (line) => void process.stderr.write(`${line}\n`);

async function main(argv: string[]): Promise<void> {
  const flag = { type: 'boolean', default: false } as const;
  const options = { rounds: { type: 'string', default: '20' }, keep: flag, record: flag } as const;
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
  const name = positionals[0] ?? '';
  const run = runs[name];
  if (!run) {
    say(usage);
    process.exitCode = 2;
    return;
  }
  const report = await run({ rounds: Number(values.rounds), keep: values.keep, say });
  process.stdout.write(`${asBlock(report)}\n`);
  if (values.record) record(name, report);
  if (report.problems.length > 0) process.exitCode = 1;
}

/** Puts the block between the marks of its run. */
function record(name: string, report: Report): void {
  const page = path.join(installationFolder(), 'docs', 'faults.md');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const text = readFileSync(page, 'utf8');
  const [before = '', after = ''] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))];
  writeFileSync(page, `${before}${begin}\n\`\`\`\n${asBlock(report)}\n\`\`\`\n${after}`);
}

function complain(error: unknown): void {
  const defect = error instanceof Error ? error.stack : String(error);
  say(isFault(error) ? `faults: ${error.message} ${error.remedy ?? ''}` : `faults: ${defect}`);
  process.exitCode = 1;
}

// Clients of a run that failed still try again; nobody waits for them.
main(process.argv.slice(2))
  .catch(complain)
  .finally(() => process.exit());
