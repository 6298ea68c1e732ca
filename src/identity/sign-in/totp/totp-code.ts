import { generateSecret, generateURI, verifySync } from 'otplib';
import { renderSVG } from 'uqr';

/** Seconds of one code (RFC 6238 recommends 30), and by how many a phone's clock may differ: one code before and after. */
const STEP_S = 30;

/** A new secret for an authenticator app: 160 bits in base32, as RFC 4226 recommends. */
export function newTotpSecret(): string {
  return generateSecret();
}

/** The step of time whose code this is, as far as the app's clock is right to half a minute; undefined when it is none. */
export function stepOfCode(secret: string, typed: string, milliseconds: number): number | undefined {
  const token = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const epoch = Math.floor(milliseconds / 1_000);
  const found = verifySync({ secret, token, epoch, period: STEP_S, epochTolerance: STEP_S });
  return found.valid && 'timeStep' in found ? found.timeStep : undefined;
}

/** What an app takes the secret from: its address, and the same as a square to point a camera at (SVG). */
export function showTotp(secret: string, login: string): { readonly uri: string; readonly qr: string } {
  const uri = generateURI({ issuer: 'Gapura', label: login, secret });
  return { uri, qr: renderSVG(uri, { border: 2 }) };
}
