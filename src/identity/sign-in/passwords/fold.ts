/** Letters that a core needs at least: shorter ones are in every password. */
export const LEAST_CORE = 5;

/** A password as it is compared with what is common: case and the width of letters make no difference. */
export function folded(password: string): string {
  return password.normalize('NFKC').toLowerCase();
}

/**
 * What is left of a folded password without the digits and signs around it, once where it is the same again and again:
 * `jakarta` of `!!jakarta2026` and of `jakartajakarta`. That is what guessing programs vary.
 */
export function coreOf(password: string): string {
  const inner = password.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, '');
  return /^(.+?)\1+$/su.exec(inner)?.[1] ?? inner;
}
