#!/usr/bin/env python3
"""Stands in for `codex app-server`: does what a script says, step by step. `test/support/stand_in.ex` writes the scripts.

STAND_IN is a directory: `scripts.json` has a script for each start (the last is for all that follow), what the client
writes is appended to `read`, and a gate is open as soon as there is a file of its name in `gates`.
"""
import base64
import json
import os
import signal
import sys
import threading
import time

directory = os.environ["STAND_IN"]


class Client:
    """What the client has written and no step has taken yet."""

    def __init__(self):
        self.changed = threading.Condition()
        self.messages, self.closed = [], False
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        with open(os.path.join(directory, "read"), "ab", buffering=0) as copy:
            for line in sys.stdin.buffer:
                copy.write(line)
                with self.changed:
                    self.messages.append(json.loads(line))
                    self.changed.notify()
        with self.changed:
            self.closed = True
            self.changed.notify()

    def take(self, fits):
        with self.changed:
            while True:
                for message in self.messages:
                    if fits(message):
                        self.messages.remove(message)
                        return message
                if self.closed:
                    sys.exit(0)
                self.changed.wait()


def say(message):
    write(json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")


def write(data):
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def start():
    with open(os.path.join(directory, "starts"), "a+") as starts:
        starts.write(".")
        starts.flush()
        count = starts.tell()
    with open(os.path.join(directory, "scripts.json")) as scripts:
        scripts = json.load(scripts)
    return scripts[min(count, len(scripts)) - 1]


client = Client()
# The requests that were taken, by the names that the script has for them.
taken = {}
for step, *arguments in start():
    if step == "take":
        method, name = arguments
        taken[name] = client.take(lambda message: message.get("method") == method).get("id")
    elif step == "take_answer":
        asked = taken.get(arguments[0], arguments[0])
        client.take(lambda message: "method" not in message and message.get("id") == asked)
    elif step == "ask":
        asked, method, params = arguments
        say({"id": taken.get(asked, asked), "method": method, "params": params})
    elif step == "answer":
        name, answer = arguments
        say({"id": taken[name], **answer})
    elif step == "say":
        message, times = arguments
        for _ in range(times):
            say(message)
    elif step == "bytes":
        write(base64.b64decode(arguments[0]))
    elif step == "gate":
        while not os.path.exists(os.path.join(directory, "gates", arguments[0])):
            time.sleep(0.005)
    elif step == "exit":
        os._exit(arguments[0])
    elif step == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
client.take(lambda message: False)
