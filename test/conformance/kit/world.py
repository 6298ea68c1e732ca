"""The world of the checks: institutions, rights and credentials of their own, so that the demo stays as it was."""
import json
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from kit.agreements import LETTER, Agreements
from kit.cli import Gapura
from kit.elements import ORDER
from kit.people import People
from kit.wire import Caller

REASON = 'konformansi'
CLOSED = '00:00-00:01'


class World:
    """Enters everything by command line; each attribute built below is a Caller named after what is special about it."""

    def __init__(self, home, outage=False):
        self.demo = json.loads((Path(home) / 'demo.json').read_text())
        self.home, self.outage = Path(home), outage
        self.base = self.demo['baseUrl']
        self.today = date.fromisoformat(self.demo['asOf'])
        self.people = People(self.demo['residents'])
        self.gapura = Gapura(home)
        self.stamp = int(time.time())
        self.agreements, self.keys = Agreements(self.gapura, home, self.day(0)), {}
        with ThreadPoolExecutor(4) as together:
            for built in [together.submit(part) for part in (self._main, self._special, self._stopped, self._ordered)]:
                built.result()

    def institution(self, letter, number, starts=-400, ends=400):
        """A new institution that will have an agreement, by default a running one (days from today); gives its slug."""
        slug = f'KONF_{self.stamp}_{letter}'
        self.gapura.run('institution create', slug, f'Konformansi {letter} (rekaan)', office='3278', customer_id=self.customer_id(number))
        self.agreements.plan(slug, self.day(starts), self.day(ends))
        return slug

    def customer_id(self, number):
        return f'9{self.stamp:010d}{number:04d}'

    def right(self, slug, name, elements=ORDER, **terms):
        """A new right and a wire credential for it."""
        terms = {'purpose': 'public_service', 'networks': '127.0.0.1/32', 'quota': 100000, 'elements': elements, **terms}
        right = self.agreements.right(slug, name, terms)
        caller = self.credential(slug, right, name)
        self.keys[right] = slug, name
        return caller

    def credential(self, slug, right, name, **options):
        issued = self.gapura.read('credential issue', right, f'{slug.lower()}_{name}', **options)
        return Caller(self.base, slug, issued['userId'], issued['secret'], right, issued['credentialId'])

    def demo_caller(self, instansi):
        """The wire credential of an institution of the demo, at its own address."""
        wire = self._demo(instansi)['wire']
        return Caller(wire['base'], wire['instansi'], wire['userId'], wire['password'], address=wire['ip'])

    def demo_right(self, instansi):
        return self._demo(instansi)['right']

    def _demo(self, instansi):
        return next(each for each in self.demo['institutions'] if each['wire']['instansi'] == instansi)

    def change(self, caller, **terms):
        """Changes the right's terms, by letter where one is enough, else by addendum; they count from the next call on."""
        by_letter = {name: value for name, value in terms.items() if name in LETTER}
        if by_letter:
            self.gapura.run('right change', caller.right, reason=REASON, **by_letter)
        if len(by_letter) < len(terms):
            self.agreements.change(*self.keys[caller.right], terms={name: value for name, value in terms.items() if name not in LETTER})

    def day(self, offset):
        return (self.today + timedelta(days=offset)).isoformat()

    def returning_data(self):
        return {'answer_mode': 'values', 'values_until': self.day(30)}

    def small(self):
        """A new right of three hits a day."""
        self.smalls = getattr(self, 'smalls', 0) + 1
        return self.right(self.main.instansi, f'small{self.smalls}', quota=3)

    def _main(self):
        slug = self.institution('A', 1)
        self.main = self.right(slug, 'main')
        self.asks_ip = self.credential(slug, self.main.right, 'asks_ip', requires_ip_user=True)
        self.feedback = self.credential(slug, self.main.right, 'balikan', kind='feedback')
        self.terms = self.right(slug, 'terms')
        self.counted = self.right(slug, 'counted', quota=1000, **self.returning_data())
        self.data = self.right(slug, 'data', **self.returning_data())
        self.gapura.run('alias set', slug, 'NIK_KONF', 'CALL_NIK')
        self.gapura.run('alias set', slug, 'VERIF_KONF', 'CALL_VERIFY_BY_ELEMEN')

    def _special(self):
        slug = self.institution('B', 2)
        old = self.returning_data()
        self.closed = self.right(slug, 'closed', hours=hours_elsewhere(), **old)
        self.spent = self.right(slug, 'spent', quota=0, **old)
        self.scoped = self.right(slug, 'scoped', scope='3278', **old)
        self.user_suspended = self.right(slug, 'stopped', **old)
        self.gapura.run('credential suspend', self.user_suspended.credential, reason=REASON)

    def _stopped(self):
        slug = self.institution('C', 3)
        self.suspended = self.right(slug, 'any', **self.returning_data())
        self.gapura.run('institution suspend', slug, reason=REASON)
        self.expired = self.right(self.institution('F', 6, ends=-1), 'any', answer_mode='values', values_until=self.day(-1))
        slug = self.institution('D', 4)
        self.over = self.right(slug, 'any', **self.returning_data())
        self.gapura.run('agreement end', f'{slug}/PKS', reason=REASON)

    def _ordered(self):
        self.last_day = self.right(self.institution('G', 7, ends=0), 'any')
        self.ordered = self.right(self.institution('E', 5), 'order', quota=1)


def hours_elsewhere():
    """A minute of the day that is not now, by the office's clock (WIB)."""
    now = datetime.now(timezone(timedelta(hours=7)))
    return '12:00-12:01' if now.hour in (23, 0) else CLOSED
