"""What an officer changes counts from the very next call on: institution, user, right, address, hours, weekdays, secret, agreement."""
from kit.expect import TEXTS, enveloped, refused, verified
from kit.people import values
from kit.runner import check, holds
from kit.wire import Caller
from kit.world import REASON, hours_elsewhere


def _ask(world, address='127.0.0.1'):
    return world.terms.at(address).ask(values(world.people.man))


@check('institution suspended: 16 from the next call on; resumed: answered from the next call on')
def _(world):
    _twice(world, 'institution', world.terms.instansi, '16')


@check('user suspended: 17 from the next call on; resumed: answered from the next call on')
def _(world):
    _twice(world, 'credential', world.terms.credential, '17')


def _twice(world, noun, name, code):
    for _ in range(2):
        world.gapura.run(f'{noun} suspend', name, reason=REASON)
        refused(_ask(world), code)
        world.gapura.run(f'{noun} resume', name, reason=REASON)
        verified(_ask(world))


@check('agreement: answered on its last day')
def _(world):
    verified(world.last_day.ask(values(world.people.man)))


@check('right suspended: refused from the next call on (the contract names no code; 16 or 17); resumed: answered')
def _(world):
    world.gapura.run('right suspend', world.terms.right, reason=REASON)
    reply = _ask(world)
    holds(enveloped(reply).get('RESPON') in (TEXTS['16'], TEXTS['17']), f'a refusal 16 or 17, got {reply.content}')
    world.gapura.run('right resume', world.terms.right, reason=REASON)
    verified(_ask(world))


@check("address: moves with the right's networks, as one address and as a network; 10 becomes 04 once somebody has it")
def _(world):
    refused(_ask(world, '127.0.0.9'), '10')
    world.change(world.terms, networks='127.0.0.9/32')
    refused(_ask(world), '04')
    verified(_ask(world, '127.0.0.9'))
    refused(world.main.at('127.0.0.9').ask(values(world.people.man)), '04')
    world.change(world.terms, networks='127.0.0.0/30,127.0.0.8/31')
    for address in ('127.0.0.1', '127.0.0.2', '127.0.0.9'):
        verified(_ask(world, address))
    refused(_ask(world, '127.0.0.10'), '10')
    world.change(world.terms, networks='127.0.0.1/32')


@check('hours: closed at this minute, 06; open again, answered')
def _(world):
    world.change(world.terms, hours=hours_elsewhere())
    refused(_ask(world), '06')
    world.change(world.terms, hours='00:00-24:00')
    verified(_ask(world))


@check('weekdays: every day but today, 06; today, answered')
def _(world):
    today = str(world.today.isoweekday())
    world.change(world.terms, weekdays=[day for day in '1234567' if day != today])
    refused(_ask(world), '06')
    world.change(world.terms, weekdays=today)
    verified(_ask(world))
    world.change(world.terms, weekdays='1,2,3,4,5,6,7')


@check('region scope: 08 outside it, answered within; several regions; nationwide by default')
def _(world):
    def asked(who):
        return world.terms.ask(values(who))
    verified(asked(world.people.huge))
    world.change(world.terms, scope=[world.people.elsewhere['NIK'][:4], '91'])
    verified(asked(world.people.huge))
    verified(asked(world.people.elsewhere))
    refused(asked(world.people.man), '08', quota=True)
    world.change(world.terms, scope='all')
    verified(asked(world.people.man))


@check('secret rotated: the old password is 03 from the next call on, the new one is answered')
def _(world):
    old = world.credential(world.main.instansi, world.terms.right, 'rotated')
    verified(old.ask(values(world.people.man)))
    secret = world.gapura.read('credential rotate', old.credential)['secret']
    refused(old.ask(values(world.people.man)), '03')
    verified(Caller(old.base, old.instansi, old.user, secret).ask(values(world.people.man)))


@check('a credential revoked: refused from the next call on, as 03 or 17')
def _(world):
    gone = world.credential(world.main.instansi, world.terms.right, 'revoked')
    verified(gone.ask(values(world.people.man)))
    world.gapura.run('credential revoke', gone.credential, reason=REASON)
    reply = gone.ask(values(world.people.man))
    holds(enveloped(reply).get('RESPON') in (TEXTS['03'], TEXTS['17']), f'a refusal 03 or 17, got {reply.content}')
