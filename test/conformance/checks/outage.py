"""Response: an outage is no business outcome. 503 with Retry-After, nothing charged.

Two outages of the home's own database: it stands still (SIGSTOP, so connections stay open and nothing answers), and it is killed.
"""
import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from kit.expect import left, verified
from kit.people import values
from kit.runner import Skipped, check, holds, same

PATIENCE = 60
"""Seconds that the server gets to find its database again."""


def _ask(world):
    """One call; gives its reply, or None when none came within the client's time-out."""
    try:
        return world.counted.ask(values(world.people.man))
    except TimeoutError:
        return None


def _as_an_outage(replies):
    got = [(reply.status, 'retry-after' in reply.headers) if reply else 'no answer within 30 s' for reply in replies]
    same(got, [(503, True)] * len(replies), 'status, and whether there is a Retry-After')


@check('the database stands still: HTTP 503 with Retry-After')
def _(world):
    world.before = left(_ask(world))
    with _standing_still(_processes(world)), ThreadPoolExecutor(4) as together:
        replies = list(together.map(lambda _: _ask(world), range(4)))
    _as_an_outage(replies)


@check('the database stood still: nothing was charged')
def _(world):
    _processes(world)
    same(left(_recovered(world)[-1]), world.before - 1, 'quotaLimiter of the first hit afterwards')


@check('the database is killed: HTTP 503 with Retry-After until it is back, nothing charged')
def _(world):
    before = left(_ask(world))
    os.kill(_processes(world)[0], signal.SIGKILL)
    *outage, first = _recovered(world)
    _as_an_outage(outage)
    same(left(first), before - 1, 'quotaLimiter of the first hit afterwards')


@check('afterwards every hit has its record: quota and log agree')
def _(world):
    world.gapura.run('log verify')


def _recovered(world):
    """Asks until there is an answer; gives all replies, that answer last."""
    replies, until = [], time.monotonic() + PATIENCE
    while not replies or replies[-1] is None or replies[-1].status != 200:
        holds(time.monotonic() < until, f'the server did not find its database again within {PATIENCE} s')
        replies.append(_ask(world))
        time.sleep(0.05)
    verified(replies[-1])
    return replies


@contextmanager
def _standing_still(pids):
    try:
        for pid in pids:
            os.kill(pid, signal.SIGSTOP)
        yield
    finally:
        for pid in reversed(pids):
            os.kill(pid, signal.SIGCONT)


def _processes(world):
    """The postmaster of the home and each process of its own."""
    found = sorted(world.home.glob('database/**/postmaster.pid'))
    if not world.outage or not found:
        raise Skipped('needs --outage and a database of its own under the home')
    master = int(found[0].read_text().split()[0])
    return [master, *(int(pid) for pid in os.listdir('/proc') if pid.isdigit() and _parent(pid) == master)]


def _parent(pid):
    try:
        with open(f'/proc/{pid}/stat') as stat:
            return int(stat.read().rsplit(')', 1)[1].split()[1])
    except OSError:
        return 0
