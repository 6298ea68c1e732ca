#!/usr/bin/env python3
"""Holds a running server to the wire contract: python3 run.py --home DIR [--only TEXT] [--outage] [--list]."""
import argparse
import sys

sys.dont_write_bytecode = True  # a check of a checkout leaves nothing in it
from checks import load
from kit.runner import CHECKS, run_all
from kit.world import World


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('--home', help='GAPURA_HOME of the running server; its demo.json says where it listens')
    options.add_argument('--only', default='', help='runs the checks whose rule contains this text')
    options.add_argument('--outage', action='store_true', help="also stops the home's own database for some seconds")
    options.add_argument('--list', action='store_true', help='prints the rules and ends')
    chosen = options.parse_args()
    load()
    if chosen.list:
        print('\n'.join(each.rule for each in CHECKS))
        return 0
    return 1 if run_all(World(chosen.home, chosen.outage), chosen.only) else 0


if __name__ == '__main__':
    sys.exit(main())
