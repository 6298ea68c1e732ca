"""The client of the wire: one POST from a chosen address, and the reply as it came."""
import http.client
import json
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

VERIFY = 'CALL_VERIFY_BY_ELEMEN'
ABSENT = object()
"""Given as a field's value, leaves the key out of the body."""

TRACE: list[str] = []
"""The calls of the running check, without passwords; the runner prints the last ones when it fails."""


@dataclass
class Reply:
    status: int
    headers: dict
    text: str

    @property
    def body(self):
        """The JSON of the reply; a key that stands twice in one object is an error."""
        return json.loads(self.text, object_pairs_hook=_object)

    @property
    def content(self):
        """The one element of `content`."""
        return self.body['content'][0]


def _object(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError(f'a key stands twice: {keys}')
    return dict(pairs)


def post(base, path, body, *, address='127.0.0.1', headers=None, hide=(), timeout=30):
    """Sends one POST from the given local address; `body` is bytes, `hide` the secrets that a trace must not show."""
    connection = http.client.HTTPConnection(urlsplit(base).netloc, timeout=timeout, source_address=(address, 0))
    try:
        connection.request('POST', path, body, headers or {})
        answer = connection.getresponse()
        reply = Reply(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read().decode())
    finally:
        connection.close()
    _remember(path, body, address, headers, hide, reply)
    return reply


def _remember(path, body, address, headers, hide, reply):
    sent = body.decode('utf-8', 'backslashreplace')
    for secret in hide:
        sent = sent.replace(secret, '***')
    TRACE.append(f'call  from {address} POST {path} {headers} {sent[:400]}\n    reply {reply.status} {reply.text[:500]}')


@dataclass(frozen=True)
class Caller:
    """A credential at work: whose it is, and the address it calls from."""
    base: str
    instansi: str
    user: str
    password: str
    right: str = ''
    credential: str = ''
    address: str = '127.0.0.1'

    def body(self, fields):
        """Credentials and fields as one dict; a field overrides, ABSENT removes."""
        every = {'USER_ID': self.user, 'PASSWORD': self.password, 'IP_USER': self.address, **fields}
        return {key: value for key, value in every.items() if value is not ABSENT}

    def ask(self, fields, method=VERIFY, *, headers=None, path=None):
        """Asks with a JSON body."""
        return self.send(json.dumps(self.body(fields)), method, headers=headers, path=path)

    def send(self, text, method=VERIFY, *, headers=None, path=None):
        """Asks with this very text (str or bytes) as the body."""
        body = text.encode() if isinstance(text, str) else text
        return post(self.base, path or self.path(method), body, address=self.address,
                    headers={'Content-Type': 'application/json'} if headers is None else headers, hide=(self.password,))

    def path(self, method=VERIFY):
        return f'/dukcapil/get_json/{self.instansi}/{method}'

    def at(self, address):
        """The same credential, calling from another address and declaring it."""
        return replace(self, address=address)
