export { activeConnection, checkedConnection, declaredConnection } from './enter-connection.ts';
