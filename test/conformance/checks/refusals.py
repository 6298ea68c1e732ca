"""Response: refusals. Every code in its three forms: the union, RESPON alone, RESPON alone with a legacy method's own text."""
import json

from kit.expect import LEGACY_TEXTS, TEXTS, refused, respon_only
from kit.people import values
from kit.runner import check, check_each
from kit.wire import ABSENT, VERIFY

LEGACY = ['CALL_NIK', 'GET_NIK', 'NIK', 'BYNIK', 'CALL_NIK_GET_KK', 'nik_KONF']


def _situations(world):
    """For each situation: its code, who calls, and what differs from a good call."""
    data, people = world.data, world.people
    return {
        'wrong password': ('03', data, {'PASSWORD': 'salah'}),
        'wrong user': ('03', data, {'USER_ID': 'bukan_siapa_siapa'}),
        "another user's password": ('03', data, {'USER_ID': world.main.user}),
        "address not the user's": ('04', data.at('127.0.0.2'), {}),
        'daily quota used up': ('05', world.spent, {}),
        'outside allowed hours': ('06', world.closed, {}),
        'NIK missing': ('07', data, {'NIK': ABSENT}),
        'NIK withheld: outside the region scope': ('08', world.scoped, {'NIK': people.elsewhere['NIK']}),
        'NIK withheld, never 13: unknown and outside the region scope': ('08', world.scoped, {'NIK': people.unknown(people.elsewhere)}),
        'NIK withheld: a NIK beyond 2^53, as a JSON number': ('08', world.scoped, {'NIK': int(people.huge['NIK'])}),
        'credentials empty': ('09', data, {'USER_ID': '', 'PASSWORD': ''}),
        'user empty': ('09', data, {'USER_ID': ' '}),
        'password empty': ('09', data, {'PASSWORD': None}),
        'address unknown to the system': ('10', data.at('127.0.0.9'), {}),
        'deceased': ('11', data, {'NIK': people.by_code['11']['NIK']}),
        'duplicate record': ('12', data, {'NIK': people.by_code['12']['NIK']}),
        'not found': ('13', data, {'NIK': people.unknown()}),
        'not found, within the region scope': ('13', world.scoped, {'NIK': people.unknown()}),
        'inactive': ('14', data, {'NIK': people.by_code['14']['NIK']}),
        'bad NIK': ('15', data, {'NIK': '3278'}),
        'institution suspended': ('16', world.suspended, {}),
        'agreement over, by decision': ('16', world.over, {}),
        'agreement over, by its last day': ('16', world.expired, {}),
        'user suspended': ('17', world.user_suspended, {}),
    }


SITUATIONS = """wrong password|wrong user|another user's password|address not the user's|daily quota used up|outside allowed hours|NIK missing
NIK withheld: outside the region scope|NIK withheld, never 13: unknown and outside the region scope|NIK withheld: a NIK beyond 2^53, as a JSON number
credentials empty|user empty|password empty|address unknown to the system|deceased|duplicate record|not found|not found, within the region scope
inactive|bad NIK|institution suspended|agreement over, by decision|agreement over, by its last day|user suspended""".replace('\n', '|').split('|')


def _call(world, situation, method):
    code, caller, difference = _situations(world)[situation]
    return code, caller.ask({**values(world.people.man), **difference}, method)


@check_each(f'{VERIFY} refuses with the union', {each: each for each in SITUATIONS})
def _(world, case):
    code, reply = _call(world, case, VERIFY)
    refused(reply, code, quota=True if code in ('05', '08', '11', '12', '13', '14', '15') else None)


@check_each('nik_verifby_elemen refuses with RESPON alone', {each: each for each in SITUATIONS})
def _(world, case):
    code, reply = _call(world, case, 'nik_verifby_elemen')
    respon_only(reply, TEXTS[code])


@check_each('CALL_NIK refuses with RESPON alone and its own texts for 04 and 13', {each: each for each in SITUATIONS})
def _(world, case):
    code, reply = _call(world, case, 'CALL_NIK')
    respon_only(reply, LEGACY_TEXTS[code])


@check_each('a legacy method refuses with RESPON alone', {each: each for each in LEGACY})
def _(world, case):
    for situation in ('not found', 'wrong password', 'deceased', "address not the user's"):
        code, reply = _call(world, situation, case)
        respon_only(reply, LEGACY_TEXTS[code])


@check_each('koneksitas_verifby_elemen and call_verify refuse in one of the two forms', {name: name for name in ('koneksitas_verifby_elemen', 'call_verify')})
def _(world, case):
    code, reply = _call(world, 'not found', case)
    if list(reply.content) == ['RESPON']:
        respon_only(reply, TEXTS[code])
    else:
        refused(reply, code, quota=False)


USELESS = {'empty': '', 'white space': '  \n', 'no JSON': 'halo', 'HTML': '<html></html>', 'a number': '1', 'null': 'null', 'true': 'true',
           'a string': '"NIK"', 'an empty list': '[]', 'cut off in the middle': None, 'XML': '<?xml version="1.0"?><a/>', 'not UTF-8': b'\xff\xfe\x00{'}


@check_each('a body without readable credentials is refused with 09 or 07', USELESS)
def _(world, case):
    text = case if case is not None else json.dumps(world.main.body(values(world.people.man)))[:60]
    reply = world.main.send(text)
    refused(reply, '07' if reply.content.get('RESPONSE_CODE') == '07' else '09')


@check('an empty JSON object: 09, as the credentials are looked at first')
def _(world):
    refused(world.main.send('{}'), '09')


@check_each('body unusable: a NIK that is neither text nor number is refused with 07 or 15', {'object': {}, 'list': ['1'], 'true': True})
def _(world, case):
    reply = world.main.ask({'NIK': case})
    refused(reply, '15' if reply.content.get('RESPONSE_CODE') == '15' else '07')
