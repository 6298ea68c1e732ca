/**
 * The library of both ceremonies, loaded when somebody first uses a passkey: it costs 26 MB and a third of a second, which
 * every verb of the command line and every thread would pay.
 */
export function webauthn(): Promise<typeof import('@simplewebauthn/server')> {
  return import('@simplewebauthn/server');
}
