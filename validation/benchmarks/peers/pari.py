"""PARI/GP as a module of `serve.py`: a `gp` that stays, spoken to through pipes."""

import re
import subprocess
import time
from pathlib import Path

SAMPLERS = {}
FORMS = {"direct": "direct", "translated": "translated", "recurrence": "recurrence"}


class Gp:
    """A running gp."""

    def __init__(self):
        self.process = subprocess.Popen(
            ["gp", "-q", "-f", "--default", "colors=no"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        self.process.stdin.write("default(parisizemax, 2*10^9);\n")
        self.say(f'read("{Path(__file__).with_name("law.gp")}")')

    def say(self, command):
        """What gp prints until the command is done."""
        self.process.stdin.write(command + ';print("done")\n')
        self.process.stdin.flush()
        lines = []
        while True:
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError("gp ended at " + command)
            if line.strip() == "done":
                return lines
            lines.append(line.strip())


GP = []


def generator(seed):
    """There is nothing random here."""
    GP.append(Gp())
    return None


def describe():
    version = "".join(GP[0].say("print(version())"))
    return "PARI/GP " + ".".join(re.findall(r"\d+", version)[:3])


def law(form, width, digits, last):
    """Seconds for the decimals, seconds for the numbers alone, and the decimals of P(K=0), .., P(K=last)."""
    gp = GP[0]
    gp.say(f"default(realprecision, {digits})")
    more = f", {last}" if form == "recurrence" else ""
    start = time.perf_counter()
    gp.say(f"v = {FORMS[form]}({width}, {digits}{more})")
    bare = time.perf_counter() - start
    gp.say("w = vector(#v, i, Str(v[i]))")
    seconds = time.perf_counter() - start
    return seconds, bare, [line.replace(" ", "") for line in gp.say("for (i = 1, #w, print(w[i]))")]
