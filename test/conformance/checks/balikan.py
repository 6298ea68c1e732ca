"""Data balikan push: stored, sent before in full or in part, wrong token, unusable body."""
import json

from kit.runner import check, check_each, holds, same
from kit.wire import post

STORED, BEFORE = {'message': 'Success'}, {'message': 'Data sudah pernah dikirim'}


def _store(world):
    return world.demo['institutions'][0]['store']['url']


def _push(world, body, token=None, **headers):
    url, token = _store(world), world.feedback.password if token is None else token
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {'Content-Type': 'application/json', **({'Authorization': f'Bearer {token}'} if token else {}), **headers}
    return post(url, url[len(world.base):], text, headers=headers, hide=(world.feedback.password,))


def _envelope(world, *data):
    return [{'id_lembaga': world.feedback.instansi, 'nama_lembaga': 'Konformansi A (rekaan)', 'data': list(data)}]


def _about(who, *pairs):
    return {'NIK': who['NIK'], 'param': [{key: value} for key, value in pairs]}


def _same(reply, status, body):
    same((reply.status, reply.body), (status, body), 'status and body')


@check('200 Success when stored')
def _(world):
    _same(_push(world, _envelope(world, _about(world.people.man, ('NO_REKAM_MEDIS', 'RM-1')))), 200, STORED)


@check('400 when all of it was sent before; again and again')
def _(world):
    for _ in range(2):
        _same(_push(world, _envelope(world, _about(world.people.man, ('NO_REKAM_MEDIS', 'RM-1')))), 400, BEFORE)


@check('several NIKs a call; free keys, several of them')
def _(world):
    people, pairs = (world.people.woman, world.people.huge, world.people.child), (('NO_REKENING', '123'), ('CABANG', 'Tawang'))
    _same(_push(world, _envelope(world, *(_about(who, *pairs) for who in people))), 200, STORED)
    _same(_push(world, _envelope(world, *(_about(who, *pairs) for who in people))), 400, BEFORE)


@check('sent before in part: another NIK with it is stored')
def _(world):
    both = [_about(world.people.man, ('NO_REKAM_MEDIS', 'RM-1')), _about(world.people.elsewhere, ('NO_REKAM_MEDIS', 'RM-2'))]
    _same(_push(world, _envelope(world, *both)), 200, STORED)
    _same(_push(world, _envelope(world, both[1])), 400, BEFORE)


@check('sent before in part: another key or another value of the same NIK is stored')
def _(world):
    for pairs in ((('NO_REKAM_MEDIS', 'RM-1'), ('POLI', 'Gigi')), (('NO_REKAM_MEDIS', 'RM-9'),)):
        _same(_push(world, _envelope(world, _about(world.people.man, *pairs))), 200, STORED)
        _same(_push(world, _envelope(world, _about(world.people.man, *pairs))), 400, BEFORE)


@check('two envelopes in one call')
def _(world):
    body = [_envelope(world, _about(who, ('NOP', who['NIK'][-4:])))[0] for who in (world.people.man, world.people.woman)]
    _same(_push(world, body), 200, STORED)
    _same(_push(world, body), 400, BEFORE)


@check('a NIK beyond 2^53 as a JSON number is the same as the string')
def _(world):
    about = {'NIK': int(world.people.huge['NIK']), 'param': [{'NO_REKENING': '123'}, {'CABANG': 'Tawang'}]}
    _same(_push(world, _envelope(world, about)), 400, BEFORE)


@check('the store does not depend on Content-Type or on the case of Bearer')
def _(world):
    fresh = _envelope(world, _about(world.people.elsewhere, ('NO_REKENING', '77')))
    _same(_push(world, fresh, **{'Content-Type': 'text/plain', 'Authorization': f'bearer {world.feedback.password}'}), 200, STORED)


@check('each institution of the demo can push with its own token')
def _(world):
    for each in world.demo['institutions']:
        store = each['store']
        body = [{'id_lembaga': store['idLembaga'], 'nama_lembaga': store['namaLembaga'], 'data': [_about(world.people.man, ('UJI', str(world.stamp)))]}]
        reply = post(store['url'], store['url'][len(world.base):], json.dumps(body).encode(), address=each['wire']['ip'],
                     headers={'Authorization': f'Bearer {store["token"]}'}, hide=(store['token'],))
        _same(reply, 200, STORED)


@check_each('bad token is refused and stores nothing', {'none': '', 'unknown': 'salah', 'cut': 'CUT', 'a wire password': 'WIRE'})
def _(world, case):
    token = {'CUT': world.feedback.password[:-1], 'WIRE': world.main.password}.get(case, case)
    body = _envelope(world, _about(world.people.man, ('TOKEN', repr(case))))
    reply = _push(world, body, token)
    holds(reply.status in (401, 403) and reply.body != STORED, f'401 or 403, got {reply.status} {reply.text}')
    _same(_push(world, body), 200, STORED)


BAD = {'empty': b'', 'no JSON': b'halo', 'an object': b'{}', 'an empty list': b'[]', 'no data': b'[{"id_lembaga":"X","nama_lembaga":"Y"}]',
       'data is no list': b'[{"id_lembaga":"X","nama_lembaga":"Y","data":1}]', 'a NIK that is none': b'NIK', 'param is no list': b'PARAM'}


@check_each('bad body is refused as the caller\'s fault, with a message', BAD)
def _(world, case):
    bodies = {b'NIK': _envelope(world, {'NIK': '1', 'param': [{'A': 'b'}]}), b'PARAM': _envelope(world, {'NIK': world.people.man['NIK'], 'param': 'x'})}
    reply = _push(world, bodies.get(case, case))
    holds(400 <= reply.status < 500, f'a status 4xx, got {reply.status} {reply.text}')
    holds(reply.body.get('message') and reply.body not in (STORED, BEFORE), f'a message of its own, got {reply.text}')
