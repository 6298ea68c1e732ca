"""Request: the body. Content-Type cannot be trusted; extra headers and unknown keys are ignored."""
import json
from urllib.parse import quote, urlencode

from kit.expect import refused, verified
from kit.people import values
from kit.runner import check, check_each, holds, same

FORM = 'application/x-www-form-urlencoded'
LABELS = {label: label for label in (
    'application/json', 'application/json; charset=utf-8', 'application/json;charset=UTF-8', 'application/json,Accept: application/json',
    FORM, f'{FORM}; charset=UTF-8', 'text/plain', 'text/json', 'application/octet-stream', 'json', '*/*', 'multipart/form-data')}


def _compared(reply):
    answer = verified(reply)
    same([answer['NO_KK'], answer['NAMA_LGKP']], ['Sesuai', 'Sesuai (100)'], 'NO_KK and NAMA_LGKP')


@check_each('JSON body under Content-Type', LABELS)
def _(world, case):
    _compared(world.main.ask(values(world.people.man), headers={'Content-Type': case}))


@check('JSON body without any Content-Type')
def _(world):
    _compared(world.main.ask(values(world.people.man), headers={}))


@check_each('truly form-encoded body under Content-Type', {name: name for name in (FORM, f'{FORM}; charset=UTF-8', 'application/json', 'text/plain')})
def _(world, case):
    _compared(world.main.send(urlencode(world.main.body(values(world.people.man))), headers={'Content-Type': case}))


@check('truly form-encoded body without any Content-Type, spaces as %20')
def _(world):
    _compared(world.main.send(urlencode(world.main.body(values(world.people.man)), quote_via=quote), headers={}))


@check('truly form-encoded body: keys in any case and aliases')
def _(world):
    body = world.main.body(values(world.people.man))
    body = {'userId': body.pop('USER_ID'), 'ip_users': body.pop('IP_USER'), **{key.lower(): value for key, value in body.items()}}
    _compared(world.main.send(urlencode(body), headers={'Content-Type': FORM}))


@check_each('JSON text', {
    'pretty-printed': lambda text: json.dumps(json.loads(text), indent=4),
    'white space around it': lambda text: f'\r\n  {text}\n\n',
    'letters as \\u escapes': lambda text: text.replace('"NAMA_LGKP"', '"\\u004eAMA_LGKP"'),
})
def _(world, case):
    _compared(world.main.send(case(json.dumps(world.main.body(values(world.people.man))))))


@check_each('extra header ignored', {
    'Authorization: Basic': {'Authorization': 'Basic dXNlcjpwYXNz'}, 'Cookie: JSESSIONID': {'Cookie': 'JSESSIONID=0123456789ABCDEF'},
    'X-Forwarded-For': {'X-Forwarded-For': '127.0.0.2'}, 'X-Real-IP': {'X-Real-IP': '127.0.0.9'}, 'Accept': {'Accept': 'text/html'}})
def _(world, case):
    _compared(world.main.ask(values(world.people.man), headers={'Content-Type': 'application/json', **case}))


@check_each('unknown body key ignored', {'transactionId': {'transactionId': 'abc-1'}, 'a key of the client': {'APLIKASI': {'a': [1, None]}, '': ''}})
def _(world, case):
    answer = world.main.ask({**values(world.people.man), **case})
    _compared(answer)
    holds(not set(case) & set(answer.content), 'an unknown key is not answered')


@check_each('malformed JSON by string concatenation: 07, never a crash', {
    'a quotation mark in a name': 'ASEP "UCOK" S', 'a backslash in a name': 'ASEP \\ S', 'a backslash at the end of a name': 'ASEP\\'})
def _(world, case):
    refused(_concatenated(world, case), '07')


def _concatenated(world, name):
    body = {**world.main.body({'NIK': world.people.man['NIK']}), 'NAMA_LGKP': name, 'NO_KK': world.people.man['NO_KK']}
    return world.main.send('{' + ','.join(f'"{key}":"{value}"' for key, value in body.items()) + '}')
