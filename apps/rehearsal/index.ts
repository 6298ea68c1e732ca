export type { Finding, Report, SceneReport } from './judge.ts';
export { reportText } from './print-report.ts';
export { sceneTable } from './print-scenes.ts';
export { type Rehearsal, type RehearsalSettings, rehearse, writeReport } from './rehearse.ts';
export { sceneRules, type Verdict, wholeRules } from './rules/index.ts';
export { clientEnvironment } from './run-client.ts';
export type { Door, Scenario } from './scenario.ts';
export { scenarios } from './scenarios.ts';
export { splitCommand } from './split-command.ts';
