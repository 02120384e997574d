#!/usr/bin/env python3
"""Prints one exec event whose text has SIZE bytes. Usage: long_line.py SIZE"""
import sys

left = int(sys.argv[1])
out = sys.stdout.buffer
out.write(b'{"type":"item.completed","item":{"id":"item_0","type":"agent_message","text":"')
chunk = b"x" * (1 << 20)
while left > 0:
    out.write(chunk[:left])
    left -= len(chunk)
out.write(b'"}}\n')
