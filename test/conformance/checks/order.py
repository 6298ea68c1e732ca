"""Response: the check order. Calls with two faults, for every pair of the order: the earlier one is named.

09 -> 03 -> 17 -> 16 -> 10/04 -> 06 -> 05 -> 07 -> 15 -> 13. Four of the faults are states of the right, its user or its institution; they are
entered one after another, from the lowest up, so each pair runs as soon as both of its states are there and none that goes before them.
"""
from itertools import combinations

from kit.expect import refused
from kit.people import values
from kit.runner import check, check_each
from kit.wire import ABSENT
from kit.world import REASON, hours_elsewhere

FAULTS = ['09', '03', '17', '16', '10', '04', '06', '05', '07', '15', '13']
STATES = ['05', '06', '16', '17']
TOGETHER_IMPOSSIBLE = [{'10', '04'}, {'15', '13'}]
"""One call has one address and one NIK."""


def _enter(world, state):
    caller, gapura = world.ordered, world.gapura
    if state == '05':
        caller.ask({'NIK': world.people.man['NIK']})
    elif state == '06':
        world.change(caller, hours=hours_elsewhere())
    elif state == '16':
        gapura.run('institution suspend', caller.instansi, reason=REASON)
    else:
        gapura.run('credential suspend', caller.credential, reason=REASON)


def _stage(pair):
    return max((STATES.index(fault) + 1 for fault in pair if fault in STATES), default=0)


def _reach(world, stage):
    world.stage = getattr(world, 'stage', 0)
    while world.stage < stage:
        _enter(world, STATES[world.stage])
        world.stage += 1


def _call(world, pair):
    """A call with the faults of the pair that belong to a call; the states are entered already."""
    caller = world.ordered if _stage(pair) else world.main
    address = {'10': '127.0.0.9', '04': '127.0.0.2'}
    caller = caller.at(next((address[fault] for fault in pair if fault in address), '127.0.0.1'))
    unusable = {'TRESHOLD': 'banyak'} if pair[1] in ('15', '13') else {'NIK': ABSENT}
    fields = {'09': {'USER_ID': ''}, '03': {'PASSWORD': 'salah'}, '07': unusable, '15': {'NIK': '3278'}, '13': {'NIK': world.people.unknown()}}
    sent = values(world.people.man)
    for fault in pair:
        sent.update(fields.get(fault, {}))
    return caller.ask(sent)


PAIRS = sorted((pair for pair in combinations(FAULTS, 2) if set(pair) not in TOGETHER_IMPOSSIBLE), key=_stage)


@check_each('check order', {f'{first} goes before {second}': (first, second) for first, second in PAIRS})
def _(world, case):
    _reach(world, _stage(case))
    refused(_call(world, case), case[0])


@check_each('check order: 11, 12 and 14 go before the answer, however much agrees', {code: code for code in ('11', '12', '14')})
def _(world, case):
    refused(world.main.ask(values(world.people.by_code[case])), case)


@check('check order: all faults at once, and one after another taken away')
def _(world):
    _reach(world, len(STATES))
    refused(world.ordered.at('127.0.0.9').ask({'USER_ID': '', 'PASSWORD': 'salah', 'NIK': '1'}), '09')
    refused(world.ordered.at('127.0.0.9').ask({'PASSWORD': 'salah', 'NIK': '1'}), '03')
    refused(world.ordered.at('127.0.0.9').ask({'NIK': '1'}), '17')
    for verb, name, then in (('credential resume', world.ordered.credential, '16'), ('institution resume', world.ordered.instansi, '10')):
        world.gapura.run(verb, name, **({'reason': REASON}))
        refused(world.ordered.at('127.0.0.9').ask({'NIK': '1'}), then)
    refused(world.ordered.ask({'NIK': '1'}), '06')
    world.change(world.ordered, hours='00:00-24:00')
    refused(world.ordered.ask({'NIK': '1'}), '05', quota=True)
    world.change(world.ordered, quota=10)
    refused(world.ordered.ask({'NIK': ABSENT}), '07')
    refused(world.ordered.ask({'NIK': '1'}), '15')
