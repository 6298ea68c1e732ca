"""Response: quotaLimiter and what a hit costs. Falls by exactly one a hit; refusals before the register cost nothing."""
from concurrent.futures import ThreadPoolExecutor

from kit.expect import enveloped, left, refused, verified
from kit.people import values
from kit.runner import check, check_each, holds, same
from kit.wire import ABSENT, VERIFY


def _hit(world):
    """One good call; gives the hits left after it."""
    reply = world.counted.ask(values(world.people.man))
    verified(reply, quota=True)
    return left(reply)


@check('quotaLimiter: the first hit of the day leaves quota - 1')
def _(world):
    same(_hit(world), 999, 'of 1000')


@check('quotaLimiter falls by exactly one a hit')
def _(world):
    first = _hit(world)
    same([_hit(world) for _ in range(10)], [first - n for n in range(1, 11)], 'ten hits')


COSTS = {
    'success': lambda w: w.counted.ask(values(w.people.man)),
    '13 not found': lambda w: w.counted.ask({'NIK': w.people.unknown()}),
    **{f'{code} of {word}': lambda w, code=code: w.counted.ask({'NIK': w.people.by_code[code]['NIK']})
       for code, word in {'11': 'a deceased', '12': 'a duplicate', '14': 'an inactive'}.items()},
}


@check_each('a hit is counted, and the answer says what is left after it', COSTS)
def _(world, case):
    before = _hit(world)
    same(left(case(world)), before - 1, 'quotaLimiter of this very answer')
    same(_hit(world), before - 2, 'quotaLimiter of the next hit')


@check('a hit is counted: 08')
def _(world):
    def within():
        return left(world.scoped.ask({'NIK': world.people.man['NIK']}))
    before = within()
    same(left(world.scoped.ask({'NIK': world.people.elsewhere['NIK']})), before - 1, 'quotaLimiter of 08')
    same(within(), before - 2, 'quotaLimiter of the next hit')


COUNTED_ELSEWHERE = ['nik_verifby_elemen', 'koneksitas_verifby_elemen', 'call_verify', 'CALL_NIK', 'NIK_KONF']


@check_each('a hit is counted on the same quota by a method that does not show it', {name: name for name in COUNTED_ELSEWHERE})
def _(world, case):
    before = _hit(world)
    enveloped(world.counted.ask(values(world.people.man), case), quota=False)
    same(_hit(world), before - 2, 'quotaLimiter of the next hit')


FREE = {
    '03': lambda c: c.ask({'PASSWORD': 'salah', 'NIK': '1'}), '04': lambda c: c.at('127.0.0.2').ask({}), '07': lambda c: c.ask({'NIK': ABSENT}),
    '09': lambda c: c.ask({'USER_ID': ''}), '10': lambda c: c.at('127.0.0.9').ask({}), '15': lambda c: c.ask({'NIK': '3278'}),
    '15 by CALL_NIK': lambda c: c.ask({'NIK': '3278'}, 'CALL_NIK'), 'a body that is no JSON': lambda c: c.send('halo'),
}


@check_each('a refusal that counts nothing', FREE)
def _(world, case):
    before = _hit(world)
    for _ in range(3):
        enveloped(case(world.counted))
    same(_hit(world), before - 1, 'quotaLimiter of the next hit')


UNPROVEN = ('03', '09', 'a body that is no JSON')


@check_each('quotaLimiter of a refusal, where it stands, is the hits left today; 0 for whoever is not proven', FREE)
def _(world, case):
    before = _hit(world)
    unproven = case in [FREE[name] for name in UNPROVEN]
    body = case(world.counted).body
    same(body.get('quotaLimiter', before), 0 if unproven else before, 'quotaLimiter')


@check('a legacy call that is only told to move counts nothing')
def _(world):
    before = left(world.main.ask(values(world.people.man)))
    enveloped(world.main.ask({'NIK': world.people.man['NIK']}, 'CALL_NIK'), quota=False)
    same(left(world.main.ask(values(world.people.man))), before - 1, 'quotaLimiter of the next hit')


@check('quotaLimiter: calls at the same time each see a number of their own, none missing')
def _(world):
    before = _hit(world)
    with ThreadPoolExecutor(16) as together:
        seen = sorted(together.map(lambda _: _hit(world), range(48)), reverse=True)
    same(seen, [before - n for n in range(1, 49)], 'the numbers of 48 calls')


@check('05 when the daily quota is used up, at exactly the quota; not before; a higher quota counts from the next call on')
def _(world):
    caller = world.small()
    same([left(caller.ask({'NIK': world.people.man['NIK']})) for _ in range(3)], [2, 1, 0], 'three hits of three')
    refused(caller.ask({'NIK': world.people.man['NIK']}), '05', quota=True)
    same(left(caller.ask({'NIK': world.people.man['NIK']})), 0, 'quotaLimiter of 05')
    world.change(caller, quota=5)
    raised = caller.ask({'NIK': world.people.man['NIK']})
    verified(raised, quota=True)
    same(left(raised), 1, 'quotaLimiter after the quota rose to 5')
    world.change(caller, quota=2)
    refused(caller.ask({'NIK': world.people.man['NIK']}), '05', quota=True)


@check('05: a quota that rose while it was used up counts from the next call on, time and again')
def _(world):
    caller, granted = world.small(), 3
    for _ in range(12):
        while 'RESPON' not in caller.ask({'NIK': world.people.man['NIK']}).content:
            pass
        granted += 1
        world.change(caller, quota=granted)
        verified(caller.ask({'NIK': world.people.man['NIK']}), quota=True)


@check('05: of calls at the same time, no more than the quota are answered')
def _(world):
    caller = world.small()
    with ThreadPoolExecutor(12) as together:
        replies = list(together.map(lambda _: caller.ask({'NIK': world.people.man['NIK']}, VERIFY), range(12)))
    answered = [reply for reply in replies if 'RESPON' not in reply.content]
    holds(len(answered) == 3, f'{len(answered)} of 12 calls answered with a quota of 3')
