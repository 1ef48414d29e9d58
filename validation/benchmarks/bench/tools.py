"""The Python that everything runs in, and what it needs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PYTHON = "/usr/bin/python3"  # Debian's, for which Debian has NumPy and PyTorch
PACKAGES = {
    "numpy": "python3-numpy",
    "torch": "python3-torch",
    "mpmath": "python3-mpmath",
    "gmpy2": "python3-gmpy2",
    "sympy": "python3-sympy",
}


def ensure(*more):
    """Installs what is missing, of `more` modules too, where Debian's apt-get is there, and runs on in the Python that has it."""
    chosen = os.environ.get("BENCH_PYTHON") or (PYTHON if Path(PYTHON).exists() else sys.executable)
    missing = [
        package
        for module, package in [*PACKAGES.items(), *((m, "python3-" + m) for m in more)]
        if subprocess.run([chosen, "-c", f"import {module}"], capture_output=True, check=False).returncode
    ]
    missing += [] if shutil.which("gp") else ["pari-gp"]
    if missing:
        if not shutil.which("apt-get") or chosen != PYTHON:
            raise SystemExit("these are missing: " + " ".join(missing))
        print("installing", *missing, flush=True)
        quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "stdout": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update", "-qq"], check=True, **quiet)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing], check=True, **quiet)
    if os.path.realpath(chosen) != os.path.realpath(sys.executable):
        os.execv(chosen, [chosen, *sys.argv])
