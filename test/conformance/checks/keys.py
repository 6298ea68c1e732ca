"""Request: the keys. Any case, mixed within one request; then the aliases of the table."""
from kit.expect import refused, verified
from kit.people import values
from kit.runner import check, check_each, same
from kit.wire import ABSENT

CASES = {'lower': str.lower, 'upper': str.upper, 'title': str.title}


def _compared(reply):
    answer = verified(reply)
    same([answer['NO_KK'], answer['NAMA_LGKP'], answer['NO_PROP']], ['Sesuai', 'Sesuai (100)', 'Sesuai'], 'NO_KK, NAMA_LGKP, NO_PROP')


@check_each('keys in any case', CASES)
def _(world, case):
    body = world.main.body(values(world.people.man))
    _compared(world.main.ask({**dict.fromkeys(body, ABSENT), **{case(key): value for key, value in body.items()}}))


@check('keys of any case mixed within one request')
def _(world):
    body = world.main.body(values(world.people.man))
    mixed = {[str.lower, str.upper, str.title][i % 3](key): value for i, (key, value) in enumerate(body.items())}
    _compared(world.main.ask({**dict.fromkeys(body, ABSENT), **mixed}))


def _renamed(world, canonical, alias, **more):
    fields = {**world.main.body(values(world.people.man)), **more}
    return {**fields, alias: fields[canonical], canonical: ABSENT}


@check_each('alias', {f'{alias} for {canonical}': (canonical, alias) for canonical, aliases in {
    'USER_ID': ['user_id', 'userId', 'USERID'], 'PASSWORD': ['password', 'Password'], 'NO_PROP': ['NOMOR_PROP', 'nomor_prop'],
}.items() for alias in aliases})
def _(world, case):
    _compared(world.main.ask(_renamed(world, *case)))


@check_each('alias for IP_USER satisfies a credential that demands it', {name: name for name in (
    'IP_USER', 'ip_user', 'ip_users', 'ip_address', 'ipUser', 'IP_USERS', 'IP_ADDRESS')})
def _(world, case):
    _compared(world.asks_ip.ask({**values(world.people.man), 'IP_USER': ABSENT, case: '127.0.0.1'}))


@check_each('alias for TRESHOLD', {name: name for name in ('TRESHOLD', 'treshold', 'THRESHOLD', 'threshold', 'Threshold')})
def _(world, case):
    name = world.people.man['NAMA_LGKP'].split()[0] + ' XYZZY'
    asked = {'NIK': world.people.man['NIK'], 'NAMA_LGKP': name}
    low, high = (verified(world.main.ask({**asked, case: limit}))['NAMA_LGKP'] for limit in ('1', '100'))
    same([low.startswith('Sesuai'), high.startswith('Sesuai')], [True, False], f'{low} at 1, {high} at 100: sesuai')


NO_IP = {'absent': ABSENT, 'empty': '', 'a space': ' ', 'null': None}


@check_each('IP_USER is accepted', {**NO_IP, 'free text': 'server aplikasi', 'constant of another': '10.1.2.3', 'another user\'s': '127.0.0.2'})
def _(world, case):
    _compared(world.main.ask({**values(world.people.man), 'IP_USER': case}))


@check_each('IP_USER demanded by the credential, refused when it is', NO_IP)
def _(world, case):
    refused(world.asks_ip.ask({**values(world.people.man), 'IP_USER': case}), '09')


@check('IP_USER is not proof of origin: declared right, sent from elsewhere')
def _(world):
    refused(world.main.at('127.0.0.9').ask({**values(world.people.man), 'IP_USER': '127.0.0.1'}), '10')
