"""Response: the verified answer. Which elements, in which order, exact and scored."""
from kit.elements import LISTED, ORDER, SCORED, UNLISTED, everything, nothing
from kit.expect import verified
from kit.people import values
from kit.runner import Skipped, check, check_each, same


@check('the order of the answer: the listed elements, then those without an order in the order of the file, then NIK')
def _(world):
    same(list(verified(world.main.ask(values(world.people.man)))), ORDER, 'keys of the answer')


@check('the order of the answer does not follow the order of the request')
def _(world):
    sent = dict(reversed(values(world.people.man).items()))
    same(list(verified(world.main.ask(sent))), ORDER, 'keys of the answer')


@check_each('what the register has answers Sesuai, scored: Sesuai (100)', {element: element for element in LISTED + UNLISTED})
def _(world, case):
    who = next((p for p in world.people.all if p['status'] == 'active' and p[case]), None)
    if who is None:
        raise Skipped(f'no active resident of the demo file has {case}')
    answer = verified(world.main.ask({'NIK': who['NIK'], case: who[case]}))
    same(answer.pop(case), everything(case), case)
    for element in answer:
        same(answer[element], 'Sesuai' if element == 'NIK' else nothing(element), f'{element}, unsent')


@check_each('another value answers Tidak Sesuai, scored: with its score', {element: element for element in LISTED + UNLISTED})
def _(world, case):
    other = {'TGL_LHR': '01-01-1901', 'TGL_KWN': '01-01-1901', 'TGL_CRAI': '01-01-1901', 'JENIS_KLMIN': 'PEREMPUAN'}.get(case, '987654')
    answer = verified(world.main.ask({'NIK': world.people.man['NIK'], case: other, 'TRESHOLD': '100'}))[case]
    same(answer.split(' (')[0], 'Tidak Sesuai', case)
    same(answer.endswith(')'), case in SCORED, f'{case} has a score')


@check('all register values of every active resident of the demo file at once answer Sesuai')
def _(world):
    for who in (p for p in world.people.all if p['status'] == 'active'):
        sent = values(who)
        answer = verified(world.main.ask(sent))
        same({e: answer[e] for e in ORDER if e in sent}, {e: everything(e) if e != 'NIK' else 'Sesuai' for e in ORDER if e in sent}, who['NIK'])


@check('the set returned is the set granted; sent but not granted: the key is left out')
def _(world):
    answer = verified(world.demo_caller('TELEKOM_CONTOH').ask(values(world.people.man)))
    granted = world.demo_right('TELEKOM_CONTOH')['elements']
    same(list(answer), [element for element in ORDER if element in granted], 'keys of the answer')


@check_each('a bare NIK at each institution of the demo: the set granted, or NIK alone where its right says submitted', {n: n for n in range(13)})
def _(world, case):
    institution = world.demo['institutions'][case]
    answer = verified(world.demo_caller(institution['wire']['instansi']).ask({'NIK': world.people.man['NIK']}))
    listed = world.gapura.read('right show', institution['right']['id'])['answerSet'] == 'granted'
    granted = {*(institution['right']['elements'] if listed else ()), 'NIK'}
    same(answer, {e: 'Sesuai' if e == 'NIK' else nothing(e) for e in ORDER if e in granted}, 'the answer to a bare NIK')


@check('answer set "submitted": only what was sent and granted, and NIK')
def _(world):
    world.change(world.terms, answer_set='submitted')
    who = world.people.man
    answer = verified(world.terms.ask({'NIK': who['NIK'], 'TGL_LHR': who['TGL_LHR'], 'NAMA_LGKP': 'X', 'NO_KK': ' ', 'PNYDNG_CCT': 'X'}))
    same(list(answer), ['NAMA_LGKP', 'TGL_LHR', 'NIK'], 'keys of the answer')
    world.change(world.terms, answer_set='granted')
    same(list(verified(world.terms.ask({'NIK': who['NIK']}))), ORDER, 'keys of the answer after going back to granted')
