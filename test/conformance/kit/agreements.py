"""Signed agreements with their annexes, which make rights: entered as files, and amended by addenda."""
import json
import threading
from pathlib import Path

PDF = b'%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
SIGNATORIES = {'office': {'name': 'Kepala Dinas Rekaan', 'position': 'Kepala Dinas'}, 'institution': {'name': 'Pimpinan Rekaan', 'position': 'Direktur'}}
LISTS = {'elements': 'elements', 'networks': 'networks', 'scope': 'regionScope'}
NAMES = {'quota': 'dailyQuota', 'threshold': 'threshold', 'floor': 'thresholdFloor', 'answer_set': 'answerSet', 'answer_mode': 'answerMode', 'values_until': 'valuesUntil', 'values_approval': 'valuesApproval', 'purpose': 'purpose'}
LETTER = ('networks', 'hours', 'weekdays')


class Agreements:
    """The agreement of each institution; its first right enters it, and every other comes by addendum."""

    def __init__(self, gapura, home, today):
        self.gapura, self.folder, self.today = gapura, Path(home), today
        self.drafts, self.annexes, self.lock = {}, {}, threading.RLock()
        (self.folder / 'rekaan.pdf').write_bytes(PDF)

    def plan(self, slug, starts, ends):
        """An institution's agreement and its days; it is entered with its first right."""
        self.drafts[slug] = {'institution': slug, 'number': f'{slug}/PKS', 'startsOn': starts, 'endsOn': ends}

    def right(self, slug, key, terms):
        """A new right under the agreement; gives its id."""
        with self.lock:
            known = self.annexes.get(slug)
            if known is None:
                self.annexes[slug] = [{'key': key, **as_terms(terms)}]
                return self._enter(slug)['rights'][key]
            known.append({'key': key, **as_terms(terms)})
            return self._amend(slug)['rights'][key]

    def change(self, slug, key, terms):
        """Changes terms of a right by addendum; one that says what holds already is not written."""
        with self.lock:
            right = next(each for each in self.annexes[slug] if each['key'] == key)
            changed = {**right, **as_terms(terms)}
            if changed != right:
                right.update(changed)
                self._amend(slug)

    def _enter(self, slug):
        draft = self.drafts[slug]
        annex = {'number': f'{slug}/JUKNIS', 'paper': self._paper(), 'rights': self.annexes[slug]}
        return self.gapura.read('agreement enter', self._file(slug, {**draft, 'paper': self._paper(), 'annex': annex}))

    def _amend(self, slug):
        addendum = {'number': f'{slug}/ADD', 'effectiveFrom': self.today, 'paper': self._paper(), 'annex': {'rights': self.annexes[slug]}}
        return self.gapura.read('agreement amend', f'{slug}/PKS', self._file(slug, addendum))

    def _paper(self):
        return {'how': 'scan', 'signedOn': self.today, 'file': 'rekaan.pdf', **SIGNATORIES}

    def _file(self, slug, content):
        path = self.folder / f'{slug}.json'
        path.write_text(json.dumps(content))
        return str(path)


def as_terms(options):
    """Terms as an annex has them, from short names: quota is dailyQuota, hours are two minutes of the day."""
    terms = {NAMES[name]: None if value == 'none' else value for name, value in options.items() if name in NAMES}
    for name, term in LISTS.items():
        if name in options:
            terms[term] = [] if options[name] == 'all' else as_list(options[name])
    if 'hours' in options:
        terms['opensMinute'], terms['closesMinute'] = (int(text[:2]) * 60 + int(text[3:]) for text in options['hours'].split('-'))
    return terms


def as_list(value):
    return value.split(',') if isinstance(value, str) else list(value)
