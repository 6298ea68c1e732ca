import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../src/kernel/index.ts';

/** Every flush takes as long as it does, and then the given microseconds more. */
const SOURCE = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static void linger(void) {
  const char *text = getenv("SLOW_FLUSH_MICROSECONDS");
  long left = text ? atol(text) : 0;
  struct timespec pause = { left / 1000000, (left % 1000000) * 1000 };
  nanosleep(&pause, NULL);
}

#define SLOW(name)                                              \\
  int name(int file) {                                          \\
    static int (*real)(int);                                    \\
    if (!real) real = (int (*)(int)) dlsym(RTLD_NEXT, #name);   \\
    int result = real(file);                                    \\
    linger();                                                   \\
    return result;                                              \\
  }

SLOW(fsync)
SLOW(fdatasync)
`;

/**
 * Environment variables that make every program started with them wait `microseconds` more at each flush of a file.
 * Compiles a library into `folder`; throws `not_found` when this machine has no gcc.
 */
export function slowDisk(microseconds: number, folder: string): Record<string, string> {
  const [source, library] = [path.join(folder, 'slow-disk.c'), path.join(folder, 'slow-disk.so')];
  writeFileSync(source, SOURCE);
  try {
    execFileSync('gcc', ['-O2', '-shared', '-fPIC', '-o', library, source, '-ldl'], { stdio: 'pipe' });
  } catch (cause) {
    const remedy = 'Install gcc, or run without --slow-fsync.';
    throw new Fault(
      'not_found',
      'A slow disk needs gcc to compile 20 lines.',
      { field: 'slow-fsync', remedy },
      { cause },
    );
  }
  return { LD_PRELOAD: library, SLOW_FLUSH_MICROSECONDS: String(microseconds) };
}
