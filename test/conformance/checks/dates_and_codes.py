"""Request: values that stand for the same thing. Dates in every order, sex, RT/RW and codes, region prefixes."""
from datetime import date

from kit.expect import verified
from kit.runner import check, check_each, same


def _answers(world, who, element, value, expected):
    same(verified(world.main.ask({'NIK': who['NIK'], element: value}))[element], expected, f'{element} sent as {value!r}')


DATES = {'dd-mm-yyyy': '%d-%m-%Y', 'yyyy-mm-dd': '%Y-%m-%d', 'dd/mm/yyyy': '%d/%m/%Y'}


@check_each('TGL_LHR compared as a date', DATES)
def _(world, case):
    who = world.people.man
    _answers(world, who, 'TGL_LHR', date.fromisoformat(who['TGL_LHR']).strftime(case), 'Sesuai')


@check_each('TGL_LHR of another day', DATES)
def _(world, case):
    born = date.fromisoformat(world.people.man['TGL_LHR'])
    _answers(world, world.people.man, 'TGL_LHR', born.replace(year=born.year - 1).strftime(case), 'Tidak Sesuai')


@check('TGL_LHR with day and month exchanged is another date')
def _(world):
    who = next(p for p in world.people.all if p['status'] == 'active' and p['TGL_LHR'] and _exchangeable(p['TGL_LHR']))
    _answers(world, who, 'TGL_LHR', date.fromisoformat(who['TGL_LHR']).strftime('%m-%d-%Y'), 'Tidak Sesuai')


def _exchangeable(text):
    return int(text[8:]) <= 12 and text[8:] != text[5:7]


@check_each('TGL_LHR unknown to the client or no date', {name: name for name in ('00-00-0000', '0000-00-00', '31-02-1980', 'kemarin')})
def _(world, case):
    _answers(world, world.people.man, 'TGL_LHR', case, 'Tidak Sesuai')


@check_each('other dates are compared as dates too: TGL_KWN', DATES)
def _(world, case):
    who = next(p for p in world.people.all if p['status'] == 'active' and p['TGL_KWN'])
    _answers(world, who, 'TGL_KWN', date.fromisoformat(who['TGL_KWN']).strftime(case), 'Sesuai')


MALE, FEMALE = ['Laki-laki', 'LAKI-LAKI', 'Laki-Laki', 'L'], ['Perempuan', 'PEREMPUAN', 'P']


@check_each('JENIS_KLMIN', {text: text for text in MALE + FEMALE})
def _(world, case):
    _answers(world, world.people.man, 'JENIS_KLMIN', case, 'Sesuai' if case in MALE else 'Tidak Sesuai')
    _answers(world, world.people.woman, 'JENIS_KLMIN', case, 'Sesuai' if case in FEMALE else 'Tidak Sesuai')


NUMBERS = ['NO_RT', 'NO_RW', 'NO_PROP', 'NO_KAB', 'NO_KEC', 'NO_KEL', 'KODE_POS']
FORMS = {'unpadded': str, 'padded to three': lambda n: f'{n:03d}', 'a JSON number': int}


@check_each('RT/RW and codes', {f'{element} {label}': (element, form) for element in NUMBERS for label, form in FORMS.items()})
def _(world, case):
    element, form = case
    _answers(world, world.people.man, element, form(int(world.people.man[element])), 'Sesuai')


@check_each('RT/RW and codes of another place', {element: element for element in NUMBERS})
def _(world, case):
    for form in FORMS.values():
        _answers(world, world.people.man, case, form(int(world.people.man[case]) + 1), 'Tidak Sesuai')


PREFIXES = {'KAB.': 'KAB. {}', 'KABUPATEN': 'KABUPATEN {}', 'in lower case': 'kab. {}', 'none': '{}'}


@check_each('KAB_NAME of a regency with the prefix that clients write', PREFIXES)
def _(world, case):
    name = world.people.regency['KAB_NAME']
    _answers(world, world.people.regency, 'KAB_NAME', case.format(name), 'Sesuai')


@check('KAB_NAME: the city and the regency of one name are two places')
def _(world):
    _answers(world, world.people.regency, 'KAB_NAME', f'KOTA {world.people.regency["KAB_NAME"]}', 'Tidak Sesuai')


@check_each('KAB_NAME of a city', {'as the register has it': str, 'in lower case': str.lower, 'KOTA ADM.': lambda n: n.replace('KOTA', 'KOTA ADM.')})
def _(world, case):
    _answers(world, world.people.man, 'KAB_NAME', case(world.people.man['KAB_NAME']), 'Sesuai')
