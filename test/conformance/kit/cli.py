"""The command line, as an officer uses it: `node bin/gapura.mjs VERB ...` on the home of the running server."""
import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


class Gapura:
    """Runs verbs; a verb that ends with another code than 0 raises with what it printed."""

    def __init__(self, home):
        self.environment = {**os.environ, 'GAPURA_HOME': str(home)}

    def run(self, *words, **options):
        """`run('right change', right, quota=5)` is `gapura right change RIGHT --quota 5`; True stands for a bare flag. Gives the output."""
        command = ['node', 'bin/gapura.mjs', *words[0].split(), *words[1:], *_flags(options)]
        ended = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True)
        if ended.returncode != 0:
            raise RuntimeError(f'{words[0]} ended with {ended.returncode}: {ended.stderr.strip() or ended.stdout.strip()}')
        return ended.stdout.strip()

    def read(self, *words, **options):
        """The same for a verb that prints JSON."""
        return json.loads(self.run(*words, **options))


def _flags(options):
    flags = []
    for name, value in options.items():
        flags.append('--' + name.replace('_', '-'))
        if value is not True:
            flags.append(','.join(value) if isinstance(value, (list, tuple)) else str(value))
    return flags
