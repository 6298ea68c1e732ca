export { createApp, type Served } from './create-app.ts';
