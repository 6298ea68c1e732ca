"""Request: the method. A table, aliases of an institution, and which methods carry quotaLimiter."""
from kit.expect import LEGACY_TEXTS, enveloped, refused, respon_only, verified
from kit.people import values
from kit.runner import check, check_each, holds, same
from kit.wire import VERIFY

OLD_VERIFICATION = ['nik_verifby_elemen', 'koneksitas_verifby_elemen', 'call_verify']
LEGACY = ['CALL_NIK', 'GET_NIK', 'NIK', 'BYNIK', 'CALL_NIK_GET_KK']


@check(f'method: {VERIFY} verifies, with quotaLimiter')
def _(world):
    verified(world.main.ask(values(world.people.man)), quota=True)


@check_each('method verifies, without quotaLimiter', {name: name for name in OLD_VERIFICATION})
def _(world, case):
    answer = verified(world.main.ask(values(world.people.man), case), quota=False)
    same(answer['NAMA_LGKP'], 'Sesuai (100)', 'the score stands here too')


@check_each('method returns data, without quotaLimiter', {name: name for name in LEGACY})
def _(world, case):
    content = enveloped(world.data.ask({'NIK': world.people.man['NIK']}, case), quota=False)
    same(content['NAMA_LGKP'], world.people.man['NAMA_LGKP'], 'the raw value')


@check("per-institution alias of a legacy method, in the legacy method's form")
def _(world):
    content = enveloped(world.data.ask({'NIK': world.people.man['NIK']}, 'NIK_KONF'), quota=False)
    same(content['NIK'], int(world.people.man['NIK']), 'NIK')
    respon_only(world.data.ask({'NIK': world.people.unknown()}, 'NIK_KONF'), LEGACY_TEXTS['13'])


@check(f'per-institution alias of {VERIFY}, any case')
def _(world):
    verified(world.main.ask(values(world.people.man), 'verif_Konf'), quota=True)
    refused(world.main.ask({'NIK': world.people.unknown()}, 'VERIF_KONF'), '13')


@check('per-institution alias: not for another institution; what no table has is refused in an envelope that does not crash a client')
def _(world):
    content = enveloped(world.scoped.ask({'NIK': world.people.man['NIK']}, 'NIK_KONF'))
    holds(content.get('RESPON'), f'a refusal under RESPON, got {content}')


@check(f'a method that no table has carries no quotaLimiter: only {VERIFY} does')
def _(world):
    enveloped(world.main.ask(values(world.people.man), 'METODE_LAIN'), quota=False)


@check('an institution that no table has is refused in an envelope that does not crash a client')
def _(world):
    reply = world.main.ask(values(world.people.man), path=f'/dukcapil/get_json/NOBODY_{world.stamp}/{VERIFY}')
    holds(enveloped(reply).get('RESPON'), 'a refusal under RESPON')


@check("a credential works under its own institution's name only")
def _(world):
    reply = world.main.ask(values(world.people.man), path=world.scoped.path())
    holds(enveloped(reply).get('RESPON'), 'a refusal under RESPON')
