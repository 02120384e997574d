#!/usr/bin/env python3
"""Stands in for an engine that runs shell commands in sessions of their own.

Prints a line once a child in a new session, a grandchild of that one and a daemon (its parent has ended) run; then
waits for ever. With --stubborn all of them ignore INT, TERM and HUP.
"""
import json, os, signal, sys, time

if "--stubborn" in sys.argv:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)

ready, tell = os.pipe()


def wait_for_ever():
    os.write(tell, b".")
    os.closerange(0, 3)
    while True:
        time.sleep(60)


if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        wait_for_ever()
    wait_for_ever()

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        wait_for_ever()
    os._exit(0)

count = 0
while count < 3:
    count += len(os.read(ready, 3))
print(json.dumps({"type": "ready"}), flush=True)
while True:
    time.sleep(60)
