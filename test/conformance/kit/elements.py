"""The elements of the contract: the order in which an answer lists them, and which of them carry a score."""

LISTED = ('NO_KK NAMA_LGKP TMPT_LHR TGL_LHR PROP_NAME KAB_NAME KEC_NAME KEL_NAME NO_RT NO_RW ALAMAT NAMA_LGKP_IBU '
          'STATUS_KAWIN JENIS_PKRJN JENIS_KLMIN NO_PROP NO_KAB NO_KEC NO_KEL').split()
UNLISTED = ('DUSUN KODE_POS GOL_DARAH AGAMA STAT_HBKEL PDDK_AKH NIK_IBU NAMA_LGKP_AYAH NIK_AYAH ALAMAT_SBLM AKTA_LHR '
            'NO_AKTA_LHR AKTA_KWN NO_AKTA_KWN TGL_KWN AKTA_CRAI NO_AKTA_CRAI TGL_CRAI EKTP_STATUS KEWARGANEGARAAN').split()
"""Without an order of their own: as the file of elements has them, before NIK."""

ORDER = [*LISTED, *UNLISTED, 'NIK']
SCORED = {'NAMA_LGKP', 'TMPT_LHR', 'ALAMAT', 'NAMA_LGKP_IBU', 'DUSUN', 'NAMA_LGKP_AYAH', 'ALAMAT_SBLM'}
"""compare = name, place or address."""

NUMBERS = {'NIK', 'NO_KK', 'NIK_IBU', 'NIK_AYAH', 'NO_PROP', 'NO_KAB', 'NO_KEC', 'NO_KEL', 'NO_RT', 'NO_RW', 'KODE_POS'}
"""JSON numbers in a legacy data return."""


def nothing(element):
    """The answer for an element about which nothing was sent."""
    return 'Tidak Sesuai (0)' if element in SCORED else 'Tidak Sesuai'


def everything(element):
    """The answer for an element sent exactly as the register has it."""
    return 'Sesuai (100)' if element in SCORED else 'Sesuai'
