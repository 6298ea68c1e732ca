"""One file a theme of the contract, in the order in which they run."""
from importlib import import_module

THEMES = 'paths methods bodies keys nik values dates_and_codes threshold answer refusals order quota terms legacy balikan log outage'.split()


def load():
    """Registers every check."""
    for theme in THEMES:
        import_module(f'checks.{theme}')
