"""Request: "no value" is a space, nothing, null or absent, for every field."""
from kit.elements import SCORED, nothing
from kit.expect import refused, verified
from kit.people import values
from kit.runner import check_each, same
from kit.wire import ABSENT

NO_VALUE = {'" "': ' ', '""': '', 'null': None, 'absent': ABSENT}


@check_each('no value in an exact element answers Tidak Sesuai', NO_VALUE)
def _(world, case):
    answer = verified(world.main.ask({**values(world.people.man), 'NO_KK': case, 'TGL_LHR': case, 'NO_RT': case, 'JENIS_KLMIN': case}))
    for element in ('NO_KK', 'TGL_LHR', 'NO_RT', 'JENIS_KLMIN'):
        same(answer[element], 'Tidak Sesuai', element)


@check_each('no value in a scored element answers Tidak Sesuai (0)', NO_VALUE)
def _(world, case):
    answer = verified(world.main.ask({'NIK': world.people.man['NIK'], **dict.fromkeys(SCORED, case)}))
    for element in SCORED:
        same(answer[element], nothing(element), element)


@check_each('no value in a scored element is (0) whatever the TRESHOLD: at 0', NO_VALUE)
def _(world, case):
    answer = verified(world.main.ask({'NIK': world.people.man['NIK'], 'NAMA_LGKP': case, 'TRESHOLD': '0'}))
    same(answer['NAMA_LGKP'], 'Tidak Sesuai (0)', 'NAMA_LGKP')


@check_each('no value in an element of which the register has none is not a match', NO_VALUE)
def _(world, case):
    same(verified(world.main.ask({'NIK': world.people.man['NIK'], 'NIK_IBU': case}))['NIK_IBU'], 'Tidak Sesuai', 'NIK_IBU')


@check_each('no value in TRESHOLD is the default', NO_VALUE)
def _(world, case):
    verified(world.main.ask({**values(world.people.man), 'TRESHOLD': case}))


@check_each('no value in NIK: 07', NO_VALUE)
def _(world, case):
    refused(world.main.ask({**values(world.people.man), 'NIK': case}), '07')


@check_each('no value in USER_ID: 09', NO_VALUE)
def _(world, case):
    refused(world.main.ask({**values(world.people.man), 'USER_ID': case}), '09')


@check_each('no value in PASSWORD: 09', NO_VALUE)
def _(world, case):
    refused(world.main.ask({**values(world.people.man), 'PASSWORD': case}), '09')
