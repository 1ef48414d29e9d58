"""Long-lived processes that answer one line of work with one line of JSON."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ONE_THREAD = {
    name: "1"
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
}


class Peer:
    """A process that runs until it is closed. `cores` is a list for taskset, or None for all."""

    def __init__(self, name, command, cores="1", nice=0):
        self.name = name
        self.command = [str(part) for part in command]
        prefix = []
        if cores is not None and shutil.which("taskset"):
            prefix += ["taskset", "-c", cores]
        if nice:
            prefix += ["nice", "-n", str(nice)]
        self.process = subprocess.Popen(
            prefix + self.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            bufsize=1,
            env={**os.environ, **ONE_THREAD},
        )
        self.about = self.ask("describe")["about"]

    def ask(self, *words):
        """The answer to one line of work."""
        self.process.stdin.write(" ".join(str(word) for word in words) + "\n")
        self.process.stdin.flush()
        while True:
            line = self.process.stdout.readline()
            if not line:
                code = self.process.wait()
                raise RuntimeError(f"{self.name} ended with {code} at {words}; it was started as {' '.join(self.command)}")
            if line.startswith("{"):
                return json.loads(line)

    def peak_kib(self):
        """The most memory that the process has held so far, in KiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))

    def close(self):
        """Ends the process."""
        self.process.stdin.close()
        self.process.wait(timeout=30)


def python(module, seed, interpreter=None):
    """The command of a peer written in Python."""
    return [interpreter or sys.executable, HERE / "peers" / "serve.py", module, seed]
