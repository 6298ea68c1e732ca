export { type Config, type ConfigSources, readConfig, type SettingName, settings } from './settings.ts';
