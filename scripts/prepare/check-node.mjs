const NEEDED = [20, 20];

/** Throws when `version` (such as "20.20.2") is older than what package.json's `engines` asks for. */
export function checkNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  throw new Error(
    `Gapura needs Node ${NEEDED.join('.')} or newer; this is Node ${version}. Install one and run this again.`,
  );
}
