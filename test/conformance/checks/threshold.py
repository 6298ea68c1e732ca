"""Request: TRESHOLD. Honoured as sent, in every writing; the score never depends on it; default and floor of the right."""
import re

from kit.expect import verified
from kit.runner import check, check_each, holds, same
from kit.wire import ABSENT

WRITINGS = {'a string': str, 'a JSON number': int, 'a string with spaces': ' {} '.format}


def _answer(world, caller, treshold, name=None):
    who = world.people.man
    return verified(caller.ask({'NIK': who['NIK'], 'NAMA_LGKP': name or _near(world), 'TRESHOLD': treshold}))['NAMA_LGKP']


def _score(answer):
    return int(re.search(r'\d+', answer)[0])


def _near(world):
    """A writing of the name that scores neither 0 nor 100, found by asking once."""
    if not hasattr(world, 'near'):
        name = world.people.man['NAMA_LGKP']
        tries = [f'{name.split()[0]} SANTOSO', name[:-3] + 'XQ', name.split()[0], name[1:] + ' B']
        scored = {each: _score(_answer(world, world.main, '1', each)) for each in tries}
        world.near = next(each for each, score in scored.items() if 20 < score < 80)
    return world.near


@check_each('N >= TRESHOLD is Sesuai, the score itself is Sesuai', WRITINGS)
def _(world, case):
    score = _score(_answer(world, world.main, '1'))
    same(_answer(world, world.main, case(score)), f'Sesuai ({score})', f'at TRESHOLD {score}')


@check_each('N < TRESHOLD is Tidak Sesuai and has the same score', WRITINGS)
def _(world, case):
    score = _score(_answer(world, world.main, '1'))
    same(_answer(world, world.main, case(score + 1)), f'Tidak Sesuai ({score})', f'at TRESHOLD {score + 1}')


@check_each('TRESHOLD as seen', {repr(each): each for each in ('80', '1', 90)})
def _(world, case):
    score = _score(_answer(world, world.main, '50'))
    same(_answer(world, world.main, case), f'{"" if score >= int(case) else "Tidak "}Sesuai ({score})', f'at TRESHOLD {case!r}')


@check('the score is present on failure, at TRESHOLD 100 and for another name')
def _(world):
    holds(re.fullmatch(r'Tidak Sesuai \(\d+\)', _answer(world, world.main, '100', 'ZULKIFLI QOMARUDDIN')), 'Tidak Sesuai (N)')


@check("of a mother's name the score below 80 is 70 or 0, whatever the TRESHOLD; of a person's own name it is what it is")
def _(world):
    who = world.people.woman
    for element, steps in ('NAMA_LGKP_IBU', {0, 70}), ('NAMA_LGKP', set(range(1, 80))):
        asked = {'NIK': who['NIK'], element: f'{who[element].split()[0]} QOMARUDDIN'}
        told = {_score(verified(world.main.ask({**asked, 'TRESHOLD': treshold}))[element]) for treshold in ('0', '1', '60', '100')}
        same(len(told), 1, f'scores of {element} over four thresholds')
        holds(told <= steps, f'{element} is told {told}')


@check("TRESHOLD absent: the right's default, 80 unless it says otherwise")
def _(world):
    who = world.people.man
    for name in (_near(world), who['NAMA_LGKP'], who['NAMA_LGKP'] + 'A'):
        same(_answer(world, world.main, ABSENT, name), _answer(world, world.main, '80', name), f'{name} without TRESHOLD')


@check("TRESHOLD absent: the right's own default")
def _(world):
    score = _score(_answer(world, world.main, '1'))
    world.change(world.terms, threshold=score)
    same(_answer(world, world.terms, ABSENT), f'Sesuai ({score})', f'default {score}')
    world.change(world.terms, threshold=score + 1)
    same(_answer(world, world.terms, ABSENT), f'Tidak Sesuai ({score})', f'default {score + 1}')
    same(_answer(world, world.terms, score), f'Sesuai ({score})', 'a TRESHOLD that is sent goes before the default')


@check("a right's floor holds against a lower TRESHOLD, and not against a higher one; without a floor any TRESHOLD counts")
def _(world):
    score = _score(_answer(world, world.main, '1'))
    world.change(world.terms, floor=score + 1, threshold=80)
    same(_answer(world, world.terms, '1'), f'Tidak Sesuai ({score})', 'TRESHOLD 1 under the floor')
    same(_answer(world, world.terms, '100', world.people.man['NAMA_LGKP']), 'Sesuai (100)', 'TRESHOLD 100 over the floor')
    world.change(world.terms, floor='none')
    same(_answer(world, world.terms, '1'), f'Sesuai ({score})', 'TRESHOLD 1 without a floor')
