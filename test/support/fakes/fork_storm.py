#!/usr/bin/env python3
"""A tree that goes on forking while it is being killed; about LIMIT processes in its whole life.

All of them count in one file before they fork, and every one has an alarm: the storm ends by itself, whatever becomes
of whoever is to end it. Usage: fork_storm.py COUNTER_FILE LIMIT
"""
import os, signal, sys, time

counter = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
limit = int(sys.argv[2])
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, signal.SIG_IGN)
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
signal.alarm(20)

root, announced = os.getpid(), False
while os.fstat(counter).st_size < limit:
    os.write(counter, b".")
    if os.fork() == 0:
        signal.alarm(20)
        if os.getpid() % 3 == 0:
            os.setsid()
    elif os.getpid() == root and not announced and os.fstat(counter).st_size > 20:
        print('{"type":"ready"}', flush=True)
        announced = True
    time.sleep(0.02)
while True:
    time.sleep(1)
