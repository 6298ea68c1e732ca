"""The access log: what was answered above is in it, signed, and whoever has the public key alone can tell."""
import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

from kit.people import values
from kit.runner import check, holds, same

VERIFIER = Path(__file__).resolve().parents[1] / 'verify_log.py'
COVERED_WITHIN = 2
"""Seconds in which a checkpoint covers what was answered."""


def _verify(world, what, file, *more, keys=None):
    keys = keys or world.home / 'log' / 'keys'
    ended = subprocess.run([sys.executable, VERIFIER, keys, what, file, *more], capture_output=True, text=True)
    return ended.returncode, ended.stdout.strip().split('\n')


def _last_call(exported):
    """The id of the newest question about a person in an export: fields 7 and 25 of a record."""
    lines = exported.read_text(encoding='utf-8').strip().split('\n')
    records = (json.loads(line) for line in reversed(lines) if line.startswith('['))
    return next(fields[24] for fields in records if fields[6] == 'verification')


@check('the log: an export is what its signed checkpoint says, by the second verifier')
def _(world):
    world.counted.ask(values(world.people.man))
    time.sleep(COVERED_WITHIN)
    seen, world.exported = world.home / 'seen-checkpoint', world.home / 'export'
    shutil.copy(world.home / 'log' / 'checkpoint', seen)
    world.gapura.run('log export', world.exported)
    same(_verify(world, 'export', world.exported, '--seen', seen)[1][-1], '0 problems', 'what the verifier says last')


@check('the log: a record that was changed in an export is found')
def _(world):
    text = world.exported.read_text(encoding='utf-8')
    holds('"verified"' in text, 'the export has an answer')
    changed = world.home / 'export-changed'
    changed.write_text(text.replace('"verified"', '"not_found"', 1), encoding='utf-8')
    code, lines = _verify(world, 'export', changed)
    holds(code == 1 and any(line.startswith('root_other: ') for line in lines), f'it ended with {code} and said {lines}')


@check('the log: a month whose time is not over is not dropped, and the refusal says why')
def _(world):
    this_month = time.strftime('%Y-%m', time.gmtime())
    try:
        world.gapura.run('log drop-month', this_month, dry_run=True)
    except RuntimeError as refused:
        holds(f'{this_month}: The month is not over.' in str(refused), f'it said {refused}')
    else:
        holds(False, 'the month that runs would be dropped')


@check('the log: the receipt of a recorded call proves it, by the second verifier')
def _(world):
    receipt = world.home / 'receipt.json'
    receipt.write_text(world.gapura.run('log prove', _last_call(world.exported)), encoding='utf-8')
    same(_verify(world, 'receipt', receipt), (0, ['0 problems']), 'code and words of the verifier')


@check('the log: after its signing key was replaced by another one, an export holds by the new key, and begins with what the old one signed')
def _(world):
    keys = world.home / 'log' / 'keys'
    seen, old = world.home / 'seen-checkpoint', keys.read_text(encoding='utf-8').strip().split('\n')
    shutil.copy(world.home / 'log' / 'checkpoint', seen)
    world.gapura.run('log rotate-signer', officer='Konformitas', reason='uji')
    for _ in range(2):  # The first checkpoint after it is signed by both keys, the second by the new one alone.
        world.counted.ask(values(world.people.man))
        time.sleep(COVERED_WITHIN)
    world.gapura.run('log export', world.exported)
    now = keys.read_text(encoding='utf-8').strip().split('\n')
    same(now[:-1], old, 'keys of the log before the newest')
    same(_verify(world, 'export', world.exported, '--seen', seen)[1][-1], '0 problems', 'what the verifier says with all keys')
    same(_verify(world, 'export', world.exported, keys=now[-1])[1][-1], '0 problems', 'what it says with the new key alone')
    code, lines = _verify(world, 'export', world.exported, keys=old[-1])
    holds(code == 1 and lines[0].startswith('signature_wrong: '), f'with the old key alone it ended with {code} and said {lines}')
