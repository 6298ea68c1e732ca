"""Request: NIK and NO_KK. String or number, loose writing, no loss beyond 2^53."""
from kit.expect import refused, verified
from kit.runner import check, check_each, same
from urllib.parse import urlencode

WRITINGS = {
    'string of 16 digits': '{}', 'spaces around': '  {} ', "a leading '": "'{}", 'a tab and a line end': '\t{}\r\n',
}
GROUPED = {'spaces between': ' ', 'hyphens between': '-'}


def _compared(reply):
    same(verified(reply)['NO_KK'], 'Sesuai', 'NO_KK')


@check_each('NIK and NO_KK', WRITINGS)
def _(world, case):
    who = world.people.man
    _compared(world.main.ask({key: case.format(who[key]) for key in ('NIK', 'NO_KK')}))


@check_each('NIK and NO_KK with', GROUPED)
def _(world, case):
    who = world.people.man
    _compared(world.main.ask({key: case.join([who[key][:6], who[key][6:12], who[key][12:]]) for key in ('NIK', 'NO_KK')}))


@check('NIK and NO_KK as JSON numbers')
def _(world):
    who = world.people.man
    _compared(world.main.ask({key: int(who[key]) for key in ('NIK', 'NO_KK')}))


@check('NIK as a JSON number, NO_KK as a string, in one call')
def _(world):
    _compared(world.main.ask({'NIK': int(world.people.man['NIK']), 'NO_KK': world.people.man['NO_KK']}))


@check_each('a NIK beyond 2^53 is parsed without loss', {
    'as a string': str, 'as a JSON number': int, "with a leading '": "'{}".format})
def _(world, case):
    who = world.people.huge
    _compared(world.main.ask({key: case(who[key]) for key in ('NIK', 'NO_KK')}))


@check('a NIK beyond 2^53 in a form-encoded body')
def _(world):
    who = world.people.huge
    _compared(world.main.send(urlencode(world.main.body({key: who[key] for key in ('NIK', 'NO_KK')}))))


@check('a NO_KK beyond 2^53 that differs in the last digit only is not the same, as a JSON number too')
def _(world):
    who = world.people.huge
    for other in (int(who['NO_KK']) - 1, int(who['NO_KK']) + 1):
        same(verified(world.main.ask({'NIK': int(who['NIK']), 'NO_KK': other}))['NO_KK'], 'Tidak Sesuai', 'NO_KK')


@check('a NIK beyond 2^53 whose neighbour is asked as a JSON number is not found')
def _(world):
    refused(world.main.ask({'NIK': int(world.people.huge['NIK']) + 1}), '13')


@check('NIK_IBU and NIK_AYAH as JSON numbers, and as strings')
def _(world):
    who = world.people.child
    for kind in (int, str):
        answer = verified(world.main.ask({'NIK': who['NIK'], 'NIK_IBU': kind(who['NIK_IBU']), 'NIK_AYAH': kind(who['NIK_AYAH'])}))
        same([answer['NIK_IBU'], answer['NIK_AYAH']], ['Sesuai', 'Sesuai'], 'NIK_IBU, NIK_AYAH')


BAD = {'15 digits': '327801120580999', '17 digits': '32780112058099901', 'letters': '32780112058O9990', 'words': 'tidak ada',
       'a short JSON number': 3278, 'month 13': '3278011213809990', 'day 00': '3278010005809990'}


@check_each('a NIK that is none is refused with 15', BAD)
def _(world, case):
    refused(world.main.ask({'NIK': case, 'NAMA_LGKP': 'X'}), '15', quota=True)
