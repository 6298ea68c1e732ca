"""Collects checks, runs them in order of registration, and prints what differs from the contract."""
import sys
import time
import traceback
from dataclasses import dataclass
from functools import partial
from typing import Callable

from kit import wire


class Difference(Exception):
    """The server's answer is not what the contract says."""


class Skipped(Exception):
    """The check needs something that this run does not have; the text names it."""


@dataclass
class Check:
    rule: str
    run: Callable


CHECKS: list[Check] = []


def check(rule):
    """Registers one check under the rule of the contract that it holds the server to."""
    def register(function):
        CHECKS.append(Check(rule, function))
        return function
    return register


def check_each(rule, cases):
    """Registers one check a case; `cases` maps a label to what the function gets after the world."""
    def register(function):
        for label, case in cases.items():
            CHECKS.append(Check(f'{rule}: {label}', partial(function, case=case)))
        return function
    return register


def same(got, expected, what):
    """Fails unless both have the same value, type and order of keys (1 is not True, and a dict has an order here)."""
    if repr(got) != repr(expected):
        raise Difference(f'{what}\n    expected {expected!r}\n    got      {got!r}')


def holds(condition, what):
    """Fails with this sentence unless the condition holds."""
    if not condition:
        raise Difference(what)


def run_all(world, only=''):
    """Runs the checks whose rule contains `only`; prints each, then the totals; gives the number that failed."""
    totals = {'passed': 0, 'failed': 0, 'skipped': 0}
    for each in CHECKS:
        if only in each.rule:
            totals[_run(each, world)] += 1
    print(', '.join(f'{count} {kind}' for kind, count in totals.items()))
    return totals['failed']


def _run(each, world):
    wire.TRACE.clear()
    began = time.monotonic()
    try:
        each.run(world)
    except Skipped as reason:
        print(f'skip {each.rule} ({reason})')
        return 'skipped'
    except Exception as difference:  # whatever goes wrong is this check's failure, not the run's end
        _explain(each, difference)
        return 'failed'
    print(f'ok   {each.rule} ({(time.monotonic() - began) * 1000:.0f} ms)', flush=True)
    return 'passed'


def _explain(each, difference):
    print(f'FAIL {each.rule}\n    {difference}', flush=True)
    if not isinstance(difference, Difference):
        traceback.print_exc(file=sys.stdout)
    for line in wire.TRACE[-2:]:
        print(f'    {line}', flush=True)
