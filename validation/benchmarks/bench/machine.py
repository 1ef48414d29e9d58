"""What the figures were measured on: nothing that names the machine."""

import platform
import re
import subprocess
from pathlib import Path

FLAGS = ("avx2", "avx512f", "avx512dq", "avx512bw", "avx512vl", "avx512_vpopcntdq", "fma", "bmi2")


def describe():
    """CPU, its vector extensions, caches, cores, memory, kernel and compilers of the numbers."""
    info = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    model = re.search(r"model name\s*:\s*(.*)", info)
    flags = set((re.search(r"flags\s*:\s*(.*)", info) or [None, ""])[1].split())
    memory = Path("/proc/meminfo").read_text() if Path("/proc/meminfo").exists() else ""
    total = re.search(r"MemTotal:\s*(\d+)", memory)
    return {
        "cpu": model[1].strip() if model else platform.processor() or "unknown",
        "vector": [f for f in FLAGS if f in flags],
        "cores": len(re.findall(r"^processor", info, re.M)) or None,
        "caches": caches(),
        "memory_gib": round(int(total[1]) / 2**20, 1) if total else None,
        "system": f"{platform.system()} {platform.machine()}",
    }


def caches():
    """First data, second and third cache of core 0."""
    found = {}
    for folder in sorted(Path("/sys/devices/system/cpu/cpu0/cache").glob("index*")):
        kind, level, size = ((folder / name).read_text().strip() for name in ("type", "level", "size"))
        if kind != "Instruction":
            found["L" + level] = size
    return found


def load():
    """How many processes wanted a core while we measured: the load averages of 1, 5 and 15 minutes."""
    path = Path("/proc/loadavg")
    return path.read_text().split()[:3] if path.exists() else []


def first_line(*command):
    """What a tool says of its version; None where it is not there."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    except FileNotFoundError:
        return None
    lines = (done.stdout or done.stderr).strip().splitlines()
    return lines[0].strip() if lines else None
