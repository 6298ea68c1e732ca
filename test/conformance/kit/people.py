"""The residents of the demo file, picked by what is true of them."""
from kit.elements import LISTED


class People:
    def __init__(self, residents):
        self.all = residents
        active = [r for r in residents if r['status'] == 'active']
        self.man = _whole(active, lambda r: r['JENIS_KLMIN'] == 'LAKI-LAKI' and r['NIK'].startswith('3278') and r['NIK_IBU'] == '')
        self.woman = _whole(active, lambda r: r['JENIS_KLMIN'] == 'PEREMPUAN' and r['NIK'].startswith('3278'))
        self.child = _whole(active, lambda r: r['NIK_IBU'] and r['NIK_AYAH'] and r['NIK'].startswith('3278'))
        self.elsewhere = _whole(active, lambda r: r['NO_KAB'] != '78' and r['NO_PROP'] == '32' and not r['NIK'].startswith('3278'))
        self.regency = _whole(active, lambda r: r['NO_PROP'] == '32' and not r['KAB_NAME'].startswith('KOTA'))
        self.huge = _whole(active, lambda r: int(r['NIK']) > 2**53 and int(r['NIK']) % 2 == 1)
        self.by_code = {code: next(r for r in residents if r['status'] == status)
                        for code, status in {'11': 'deceased', '12': 'duplicate', '14': 'inactive'}.items()}

    def unknown(self, like=None):
        """A well-formed NIK that nobody has: synthetic sequences start at 9000."""
        return (like or self.man)['NIK'][:12] + '0001'


def _whole(residents, wanted):
    """The first who is wanted and of whom the register has every listed element."""
    return next(r for r in residents if wanted(r) and all(r[element] for element in LISTED))


def values(resident):
    """What a client would send to have it all compared: each register value that is not empty."""
    return {element: value for element, value in resident.items() if value and element not in ('status', 'PNYDNG_CCT')}
