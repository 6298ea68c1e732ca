"""The forms of an answer: envelope, verified, refused as the union, refused as RESPON alone. Each gives what it held."""
import re

from kit.elements import SCORED
from kit.runner import holds, same

TEXTS = {
    '03': 'Login Gagal',
    '04': 'IP Tidak Sesuai',
    '05': 'Kuota Akses Hari ini telah Habis',
    '06': 'Akses di luar waktu yang diizinkan',
    '07': 'Parameter Tidak Lengkap / Tidak Valid',
    '08': 'NIK tidak dapat diproses',
    '09': 'User, password dan IP tidak boleh kosong',
    '10': 'IP Client  Tidak terdaftar',
    '11': 'Data Ditemukan, Meninggal Dunia',
    '12': 'Data Ditemukan, Data Ganda',
    '13': 'Data Tidak Ditemukan, NIK tidak terdapat di database Kependudukan',
    '14': 'Data Ditemukan, Status Non Aktif silahkan hubungi Dinas Dukcapil',
    '15': 'Data Tidak Ditemukan, NIK tidak sesuai format Dukcapil',
    '16': 'Instansi Tidak Aktif',
    '17': 'User ID Tidak Aktif',
}
LEGACY_TEXTS = {**TEXTS, '04': 'IP Address Tidak Sesuai', '13': 'Data Tidak Ditemukan'}
"""The legacy methods, CALL_NIK and its kin, have their own sentence for two codes."""

FRAME = {'lastPage': True, 'numberOfElements': 1, 'sort': None, 'totalElements': 1, 'firstPage': True, 'number': 0, 'size': 1}
EXACT = re.compile(r'(Tidak )?Sesuai')
SCORE = re.compile(r'(Tidak )?Sesuai \((100|[1-9]?[0-9])\)')


def enveloped(reply, quota=None):
    """HTTP 200 and the envelope, key for key; `quota` says whether quotaLimiter must stand there (None: it may). Gives content[0]."""
    same(reply.status, 200, 'always HTTP 200 for a business outcome')
    body = dict(reply.body)
    content = body.pop('content', None)
    same(list(reply.body)[0], 'content', 'content comes first')
    has_quota = 'quotaLimiter' in body
    limiter = body.pop('quotaLimiter', 0)
    same(body, FRAME, 'the keys of the envelope, their values and order')
    holds(quota is None or has_quota == quota, f'quotaLimiter {"must" if quota else "must not"} be there')
    holds(type(limiter) is int and limiter >= 0, f'quotaLimiter is a JSON integer from 0, got {limiter!r}')
    holds(not has_quota or list(reply.body)[-1] == 'quotaLimiter', 'quotaLimiter comes last')
    holds(isinstance(content, list) and len(content) == 1, 'always exactly one element in content')
    return content[0]


def verified(reply, quota=True):
    """A verified answer: one string an element, no key beginning with RESPON, NIK Sesuai and last. Gives the elements."""
    content = enveloped(reply, quota)
    holds(not any(key.startswith('RESPON') for key in content), 'a verified answer has no key beginning with RESPON')
    for element, answer in content.items():
        form = SCORE if element in SCORED else EXACT
        holds(isinstance(answer, str) and form.fullmatch(answer), f'{element} answers {answer!r}, not in its form')
    same(list(content.items())[-1], ('NIK', 'Sesuai'), 'NIK comes last and answers Sesuai')
    return content


def refused(reply, code, quota=None):
    """A refusal of CALL_VERIFY_BY_ELEMEN: the union of what clients look for, and nothing else."""
    text = TEXTS[code]
    same(enveloped(reply, quota), {'RESPONSE_CODE': code, 'RESPONSE_DESC': text, 'RESPONSE': text, 'RESPON': text}, f'refusal {code}')


def respon_only(reply, text):
    """A refusal of nik_verifby_elemen and of the legacy methods: RESPON alone, without quotaLimiter."""
    same(enveloped(reply, quota=False), {'RESPON': text}, 'refusal as RESPON alone')


def left(reply):
    """The hits left today, as the reply says."""
    return reply.body['quotaLimiter']
