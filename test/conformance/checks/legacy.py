"""Legacy data return: off by default, on until the right's switch date; raw values, numbers without loss, granted columns only."""
import json
import re

from kit.elements import NUMBERS, ORDER
from kit.expect import enveloped, verified
from kit.people import values
from kit.runner import check, check_each, holds, same

METHODS = {name: name for name in ('CALL_NIK', 'GET_NIK', 'NIK', 'BYNIK', 'CALL_NIK_GET_KK')}


def _moved(reply):
    """The answer that tells an old client to move: RESPON alone, a sentence, none of the person's data."""
    content = enveloped(reply, quota=False)
    same(list(content), ['RESPON'], 'keys of the answer')
    holds(isinstance(content['RESPON'], str) and len(content['RESPON']) > 10, f'a sentence, got {content["RESPON"]!r}')


@check_each('off by default: RESPON tells to move, and nothing else', METHODS)
def _(world, case):
    _moved(world.main.ask({'NIK': world.people.man['NIK']}, case))


@check('off by default, for a client that sends everything as for a verification')
def _(world):
    _moved(world.main.ask(values(world.people.man), 'CALL_NIK'))


@check_each('on: raw values of content[0], without quotaLimiter', METHODS)
def _(world, case):
    who = world.people.man
    content = enveloped(world.data.ask({'NIK': who['NIK']}, case), quota=False)
    for element in ORDER:
        if who[element]:
            same(content.get(element), int(who[element]) if element in NUMBERS else who[element], element)


@check_each('on: written as a JSON number without loss', {element: element for element in sorted(NUMBERS)})
def _(world, case):
    who = world.people.child if case in ('NIK_IBU', 'NIK_AYAH') else world.people.huge
    reply = world.data.ask({'NIK': who['NIK']}, 'CALL_NIK')
    enveloped(reply, quota=False)
    found = re.findall(rf'"{case}"\s*:\s*([^,}}\]]*)', reply.text)
    same(found, [who[case].lstrip('0')], f'the characters after "{case}":')


@check('on: TGL_LHR is yyyy-mm-dd, a string')
def _(world):
    reply = world.data.ask({'NIK': world.people.man['NIK']}, 'CALL_NIK')
    same(enveloped(reply)['TGL_LHR'], world.people.man['TGL_LHR'], 'TGL_LHR')
    holds(re.fullmatch(r'\d{4}-\d{2}-\d{2}', reply.content['TGL_LHR']), 'yyyy-mm-dd')


@check('on: the NIK beyond 2^53 goes in and out as a JSON number')
def _(world):
    who = world.people.huge
    reply = world.data.ask({'NIK': int(who['NIK'])}, 'CALL_NIK')
    holds(re.search(rf'"NIK"\s*:\s*{who["NIK"]}\b', reply.text), f'the characters {who["NIK"]} in {reply.text}')
    holds(re.search(rf'"NO_KK"\s*:\s*{who["NO_KK"]}\b', reply.text), f'the characters {who["NO_KK"]} in {reply.text}')


@check('on: only granted columns')
def _(world):
    demo = next(each for each in world.demo['institutions'] if each['right']['answerMode'] == 'values' and each['wire']['instansi'] == 'RSUD_CONTOH')
    content = enveloped(world.demo_caller('RSUD_CONTOH').ask(values(world.people.man), 'CALL_NIK'), quota=False)
    same(sorted(content), sorted(set(demo['right']['elements']) | {'NIK'}), 'columns')


@check('on: what the register does not have is no number and does not crash a client')
def _(world):
    who = next(p for p in world.people.all if p['status'] == 'active' and not p['NIK_IBU'])
    content = enveloped(world.data.ask({'NIK': who['NIK']}, 'CALL_NIK'), quota=False)
    holds(content.get('NIK_IBU') in (None, '', ' '), f'NIK_IBU {content.get("NIK_IBU")!r}')


@check('on: form-encoded, and with wil in the path')
def _(world):
    path = f'/dukcapil/get_json/32-78/{world.data.instansi}/call_nik/'
    sent = '&'.join(f'{key}={value}' for key, value in world.data.body({'NIK': world.people.huge['NIK']}).items())
    same(enveloped(world.data.send(sent, path=path))['NIK'], int(world.people.huge['NIK']), 'NIK')


@check('on: verification stays beside it, in its own form')
def _(world):
    verified(world.data.ask(values(world.people.man)), quota=True)
    verified(world.data.ask(values(world.people.man), 'nik_verifby_elemen'), quota=False)


@check('switch date: on through its last day, off from the next day on')
def _(world):
    def asked():
        return world.terms.ask({'NIK': world.people.man['NIK']}, 'CALL_NIK')
    world.change(world.terms, answer_mode='values', values_until=world.day(0))
    same(enveloped(asked())['NIK'], int(world.people.man['NIK']), 'on the last day')
    world.change(world.terms, answer_mode='values', values_until=world.day(-1))
    _moved(asked())
    world.change(world.terms, answer_mode='match')
    _moved(asked())


LAW = {'answer_mode': 'values', 'values_approval': 'B/1/2026'}


def _asked_by(world, name, **terms):
    return world.right(world.main.instansi, name, **terms).ask({'NIK': world.people.man['NIK']}, 'CALL_NIK')


@check('law enforcement: with a written approval on past its switch date')
def _(world):
    reply = _asked_by(world, 'hukum', purpose='law_enforcement', values_until=world.day(-1), **LAW)
    same(enveloped(reply)['NIK'], int(world.people.man['NIK']), 'NIK')


@check('law enforcement: with a written approval on without a switch date')
def _(world):
    reply = _asked_by(world, 'hukum_tetap', purpose='law_enforcement', **LAW)
    same(enveloped(reply)['NIK'], int(world.people.man['NIK']), 'NIK')


@check('another purpose: a written approval does not keep it on past its switch date')
def _(world):
    _moved(_asked_by(world, 'layanan', purpose='public_service', values_until=world.day(-1), **LAW))


@check('the reply is one JSON document whose numbers are plain digits: no exponent, no fraction')
def _(world):
    text = world.data.ask({'NIK': world.people.huge['NIK']}, 'CALL_NIK').text
    json.loads(text, parse_float=lambda number: holds(False, f'{number} is not plain digits'))
