#!/usr/bin/env python3
"""Checks the access log by its public key alone; knows docs/log.md and nothing of the program that wrote it.

  verify_log.py KEYS export FILE [--seen CHECKPOINT]   every record of an export, their order, and the signed root
  verify_log.py KEYS receipt FILE                      that one record is in the signed log

KEYS is a verifier key (C2SP signed-note) or a file with one a line. Prints what is wrong; ends with 1 when anything is.
"""
import argparse
import base64
import hashlib
import json
import os
import sys

# Ed25519 as RFC 8032 section 6 has it, verification only, with curve points in extended coordinates.
P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def sha256(data):
    return hashlib.sha256(data).digest()


def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    c, d = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = f - e, d - c, d + c, f + e
    return e * f % P, g * h % P, f * g % P, e * h % P


def multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        result, point, scalar = add(result, point) if scalar & 1 else result, add(point, point), scalar >> 1
    return result


def point_of(data):
    sign, y = divmod(int.from_bytes(data, 'little'), 1 << 255)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if (x & 1) != sign else x
    return x, y, 1, x * y % P


BASE = point_of(bytes([0x58]) + bytes([0x66]) * 31)


def signed_by(key, text, signature):
    a, r, s = point_of(key), point_of(signature[:32]), int.from_bytes(signature[32:], 'little')
    if a is None or r is None or s >= Q:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), 'little') % Q
    left, right = multiply(s, BASE), add(r, multiply(h, a))
    return not any((left[i] * right[2] - right[i] * left[2]) % P for i in (0, 1))


def read_keys(given):
    texts, keys = open(given, encoding='utf-8').read().split('\n') if os.path.exists(given) else [given], {}
    for text in filter(None, texts):
        name, key_id, material = text.split('+', 2)
        material = base64.b64decode(material)
        if material[0] == 1 and sha256(name.encode() + b'\n' + material)[:4].hex() == key_id:
            keys[name, key_id] = material[1:]
    return keys


def open_checkpoint(note, keys):
    """Size and root of a checkpoint that its log has signed; None for any other."""
    text, _, signatures = note.rpartition('\n\n')
    lines = text.split('\n')
    for line in signatures.split('\n'):
        dash, name, signature = (line.split(' ', 2) + ['', '', ''])[:3]
        raw = base64.b64decode(signature) if dash == '\u2014' else b''
        key = keys.get((name, raw[:4].hex()))
        if key and name == lines[0] and len(raw) == 68 and signed_by(key, text.encode() + b'\n', raw[4:]):
            return int(lines[1]), base64.b64decode(lines[2])
    return None


class Tree:
    """The root over leaf hashes that come one after the other (RFC 6962 section 2.1)."""

    def __init__(self):
        self.size, self.parts = 0, []

    def append(self, leaf):
        rest, self.size = self.size, self.size + 1
        while rest % 2:
            leaf, rest = sha256(b'\1' + self.parts.pop() + leaf), rest // 2
        self.parts.append(leaf)

    def root(self):
        root = self.parts[-1] if self.parts else sha256(b'')
        for part in self.parts[-2::-1]:
            root = sha256(b'\1' + part + root)
        return root


def where(place):
    return 'writer %s, batch %s, record %s: ' % tuple(place) if place else ''


def check_export(lines, keys, seen):
    note = ''
    for line in lines:
        if line == '\n' and '\n\n' in note:
            break
        note += line
    before = {'checkpoint seen before': open_checkpoint(seen, keys)} if seen else {}
    heads = {'checkpoint': open_checkpoint(note, keys), **before}
    for name in [name for name, head in heads.items() if head is None]:
        yield 'signature_wrong: %s was signed by no key of this log%s' % (name, heads.pop(name) or '')
    tree, last, dropped, said = Tree(), {}, {}, {}
    for line in lines:
        text, at = line.rstrip('\n'), 'leaf %d' % tree.size
        value = json.loads(text)
        place, leaf = value[2:5] if isinstance(value, list) else value.get('place'), sha256(b'\0' + text.encode())
        if isinstance(value, dict) and 'extra' in value:
            yield 'record_added: %swas not written with its batch' % where(value['extra'][2:5])
            continue
        if isinstance(value, list) and value[6] == 'retention':
            said[tree.size] = value[23], value[-1]
        elif isinstance(value, dict) and 'dropped' in value:
            leaf = bytes.fromhex(value['leaf'])
            dropped.setdefault(value['dropped'], Tree()).append(leaf)
        elif isinstance(value, dict):
            code, what = ('record_changed', 'what was sealed') if value['record'] else ('record_missing', 'there')
            yield '%s: %s%s is not %s' % (code, where(place), at, what)
            if value['leaf'] is None:
                break
            leaf = bytes.fromhex(value['leaf'])
        if place:
            batch, pos = last.get(place[0], (0, -1))
            if place[1:] not in ([batch, pos + 1], [batch + 1, 0]):
                yield 'order_broken: %s%s does not follow what is before it' % (where(place), at)
            last[place[0]] = place[1], place[2]
        tree.append(leaf)
        for name, (size, root) in heads.items():
            if size == tree.size and root != tree.root():
                yield 'root_other: %s: the records up to %s have another root' % (name, at)
    for by, gone in dropped.items():
        if said.get(by) == (gone.size, gone.root().hex()):
            print('%d records dropped by record %d' % (gone.size, by))
        else:
            yield 'drop_unproven: record %d does not cover the %d records it is said to have dropped' % (by, gone.size)
    for name, (size, _) in heads.items():
        if size > tree.size or (name == 'checkpoint' and size < tree.size):
            code = 'log_rolled_back' if size > tree.size else 'record_added'
            yield '%s: %s signs %d leaves, the export has %d' % (code, name, size, tree.size)
    print('%d leaves' % tree.size)


def check_receipt(receipt, keys):
    head, node, last = open_checkpoint(receipt['checkpoint'], keys), receipt['leafIndex'], receipt['treeSize'] - 1
    if head is None:
        yield 'signature_wrong: the checkpoint was signed by no key of this log'
        return
    if head[0] != receipt['treeSize'] or not 0 <= node <= last:
        yield 'size_other: the checkpoint is of another tree'
    if json.loads(receipt['record'])[24] != receipt['id']:
        yield 'record_other: the record is one of another call'
    root = sha256(b'\0' + receipt['record'].encode())
    for part in map(base64.b64decode, receipt['inclusionProof']):  # RFC 9162 section 2.1.3.2
        if node % 2 or node == last:
            root = sha256(b'\1' + part + root)
            while node % 2 == 0 and node:
                node, last = node // 2, last // 2
        else:
            root = sha256(b'\1' + root + part)
        node, last = node // 2, last // 2
    if last or root != head[1]:
        yield 'record_not_included: the proof does not lead to the signed root'


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('keys')
    options.add_argument('what', choices=['export', 'receipt'])
    options.add_argument('file')
    options.add_argument('--seen', help='a checkpoint seen before, as a file')
    given, found = options.parse_args(), 0
    keys, seen = read_keys(given.keys), open(given.seen, encoding='utf-8').read() if given.seen else None
    with open(given.file, encoding='utf-8', newline='\n') as file:
        problems = check_export(file, keys, seen) if given.what == 'export' else check_receipt(json.load(file), keys)
        for found, problem in enumerate(problems, 1):
            print(problem)
    print('%d problems' % found)
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
