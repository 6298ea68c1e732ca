export { defaultSettings, isSettingKey, type SettingKey, type Settings, type Subject, subjects } from './catalogue.ts';
export { changeSetting } from './change-setting.ts';
export { describeAllowed } from './describe-allowed.ts';
export { type Decision, listDecisions, readSettings } from './read-settings.ts';
export { ASSUMED, type Setting, type Unit } from './setting.ts';
