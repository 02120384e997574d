"""The engine, with somebody in between who counts the requests that are under way.

    counting_engine.py FILE CODEX ARGUMENT...

After every request and every answer FILE has the most that were ever under way at the same time.
"""

import json
import subprocess
import sys
import threading

file, *command = sys.argv[1:]
engine = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
lock = threading.Lock()
under_way = most = 0


def count(by):
    global under_way, most
    with lock:
        under_way += by
        if under_way > most:
            most = under_way
            with open(file, "w") as found:
                found.write(str(most))


def requests():
    for line in sys.stdin.buffer:
        message = json.loads(line)
        if "id" in message and "method" in message:
            count(1)
        engine.stdin.write(line)
        engine.stdin.flush()
    engine.stdin.close()


threading.Thread(target=requests, daemon=True).start()
for line in engine.stdout:
    message = json.loads(line)
    # An answer counts as given before the client can have it.
    if "id" in message and "method" not in message:
        count(-1)
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()
sys.exit(engine.wait())
