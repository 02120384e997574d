"""The Python SDK on an app-server, as Bench.Contestant.AppServer does it with ours."""

import hashlib
import json
import re
import resource
import sys
import threading
import time

from openai_codex import Codex, CodexConfig
from openai_codex.models import UnknownNotification


def peak_kb():
    with open("/proc/self/status") as status:
        return int(re.search(r"VmHWM:\s+(\d+) kB", status.read())[1])


def cpu_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


class Reader:
    """Reads one turn, and finds what there is to find."""

    def __init__(self, thread, prompt):
        self.handle = thread.turn(prompt)
        self.lifecycle = 0
        self.deltas = 0
        self.pieces = []
        self.texts = []

    def read(self, pause=None):
        for event in self.handle.stream():
            self.add(event)
            if pause and self.lifecycle == 4:
                pause()
                pause = None

    def add(self, event):
        if isinstance(event.payload, UnknownNotification):
            raise SystemExit(f"not known to the SDK: {event}")
        if event.method == "item/agentMessage/delta":
            self.deltas += 1
            self.pieces.append(event.payload.delta)
        elif event.method.endswith(("Delta", "/delta")):
            self.deltas += 1
        else:
            self.lifecycle += 1
            if event.method == "item/completed" and event.payload.item.root.type == "agentMessage":
                self.texts.append(event.payload.item.root.text)

    def found(self):
        return {
            "lifecycle": self.lifecycle,
            "deltas": self.deltas,
            "text": [
                hashlib.sha256("".join(parts).encode()).hexdigest()
                for parts in (self.pieces, self.texts)
            ],
        }


def measured(work):
    """What `work` finds, with what it costs."""
    peak_before, cpu_before = peak_kb(), cpu_seconds()
    start = time.perf_counter()
    found = work()
    seconds = time.perf_counter() - start
    cpu_total = cpu_seconds()
    cost = {
        "seconds": seconds,
        "cpu_s": cpu_total - cpu_before,
        "cpu_total_s": cpu_total,
        "peak_before_kb": peak_before,
        "peak_kb": peak_kb(),
    }
    print(json.dumps(found | cost))


def turns(codex, prompt, count, stalled):
    """So many turns at the same time; the first of them may stall, until all others have been read."""
    threads = [codex.thread_start() for _ in range(count)]
    go_on = threading.Event()

    def work():
        start = time.perf_counter()
        readers = [Reader(thread, prompt) for thread in threads]
        pauses = [go_on.wait if stalled else None] + [None] * (count - 1)
        tasks = [
            threading.Thread(target=reader.read, args=(pause,))
            for reader, pause in zip(readers, pauses)
        ]
        for task in tasks:
            task.start()
        for task in tasks[1:]:
            task.join()
        others = time.perf_counter() - start
        go_on.set()
        tasks[0].join()
        return {"others_s": others, "turns": [reader.found() for reader in readers]}

    measured(work)


def whole(codex):
    """For every line on stdin one whole turn, with that prompt."""
    thread = codex.thread_start()
    for prompt in sys.stdin:
        start = time.perf_counter()
        result = thread.run(prompt.strip())
        seconds = time.perf_counter() - start
        if result.final_response != "Done.":
            raise SystemExit(f"the engine said {result.final_response}")
        print(seconds, flush=True)


mode, executable, *arguments = sys.argv[1:]
if mode == "whole":
    with Codex(CodexConfig(codex_bin=executable, cwd=arguments[0])) as codex:
        whole(codex)
else:
    with Codex(CodexConfig(codex_bin=executable)) as codex:
        warm_up, prompt, count, stalled = arguments
        Reader(codex.thread_start(), warm_up).read()
        turns(codex, prompt, int(count), stalled == "stalled")
