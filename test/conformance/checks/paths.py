"""Request: the URL. Both shapes, any case, trailing slash, query string, name and customer id."""
from kit.expect import verified
from kit.people import values
from kit.runner import check_each, same

SHAPES = {
    'POST {base}/dukcapil/get_json/{instansi}/{method}': '/dukcapil/get_json/{name}/{method}',
    'POST {base}/dukcapil/get_json/{wil}/{instansi}/{method}, wil = PP': '/dukcapil/get_json/32/{name}/{method}',
    'POST {base}/dukcapil/get_json/{wil}/{instansi}/{method}, wil = PP-KK': '/dukcapil/get_json/32-78/{name}/{method}',
    'trailing slash accepted': '/dukcapil/get_json/{name}/{method}/',
    'trailing slash accepted, with wil': '/dukcapil/get_json/32-78/{name}/{method}/',
    'query string ignored': '/dukcapil/get_json/{name}/{method}?x=1&y',
    'query string ignored, even one that names fields of the body': '/dukcapil/get_json/{name}/{method}?NIK=1&USER_ID=x&PASSWORD=&TRESHOLD=100',
    'query string ignored after a trailing slash': '/dukcapil/get_json/{name}/{method}/?a=b',
    'instansi is a 15-digit customer id': '/dukcapil/get_json/{id}/{method}',
    'instansi is a 15-digit customer id, with wil': '/dukcapil/get_json/32-78/{id}/{method}',
}
CASES = {'lower case': str.lower, 'upper case': str.upper, 'mixed case': str.title}


def _path(world, shape):
    return shape.format(name=world.main.instansi, id=world.customer_id(1), method='CALL_VERIFY_BY_ELEMEN')


def _asks_for_all(world, path):
    answer = verified(world.main.ask(values(world.people.man), path=path))
    same(answer['NO_KK'], 'Sesuai', 'the body is read as ever')


@check_each('path', SHAPES)
def _(world, case):
    _asks_for_all(world, _path(world, case))


@check_each('path compared without regard to case', CASES)
def _(world, case):
    _asks_for_all(world, case(_path(world, '/dukcapil/get_json/{name}/{method}')))


@check_each('path with wil compared without regard to case', CASES)
def _(world, case):
    _asks_for_all(world, case(_path(world, '/dukcapil/get_json/32-78/{name}/{method}/')))


@check_each('instansi is a name in any case', CASES)
def _(world, case):
    _asks_for_all(world, f'/dukcapil/get_json/{case(world.main.instansi)}/CALL_VERIFY_BY_ELEMEN')
