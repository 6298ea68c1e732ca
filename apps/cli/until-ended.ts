/** Milliseconds between two looks whether the parent is still there. */
const LOOK_MS = 500;

/** Waits until a verb that serves is to end: by Ctrl-C or SIGTERM, or because the `npx` that started it is gone. */
export function untilEnded(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    if (process.env.npm_command !== undefined) onOrphaned(resolve);
  });
}

/** `npx` passes no signal on to what it runs: whoever ends it with `kill` would leave a server behind. */
function onOrphaned(end: () => void): void {
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) end();
  };
  setInterval(look, LOOK_MS).unref();
}
