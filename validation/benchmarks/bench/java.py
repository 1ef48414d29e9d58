"""Our own peers: one process for each JDK, with and without the Vector API."""

import glob
import os
import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
TARGET = ROOT / "target"
MAIN = "io.github.kinks.benchmark.Peer"
VECTOR = ["--add-modules", "jdk.incubator.vector"]


def build():
    """Compiles what is measured; the jar is one of many releases, so that a JDK finds what was written for it."""
    subprocess.run(["mvn", "-q", "-B", "-Pbench", "test-compile", "dependency:build-classpath"], cwd=ROOT, check=True)
    manifest = TARGET / "jmh.manifest"
    manifest.write_text("Multi-Release: true\n")
    jar = shutil.which("jar") or str(Path(jdks()[0][1]).with_name("jar"))
    command = [jar, "--create", "--file", TARGET / "jmh.jar", "--manifest", manifest]
    for folder in ("classes", "jmh-classes"):
        command += ["-C", TARGET / folder, "."]
    subprocess.run([str(c) for c in command], check=True)


def class_path():
    """Of the peers, after `build`."""
    return f"{TARGET / 'jmh.jar'}{os.pathsep}{(TARGET / 'jmh.classpath').read_text().strip()}"


def jdks():
    """Release and `java` of JDK 17, and of JDK 25 where it is found: JAVA17_HOME, JAVA25_HOME, the system's folder, the path."""
    found = {}
    for release in (17, 25):
        homes = [os.environ.get(f"JAVA{release}_HOME", "")] + sorted(glob.glob(f"/usr/lib/jvm/*{release}*"))
        homes += [os.environ.get("JAVA_HOME", "")]
        candidates = [str(Path(home, "bin", "java")) for home in homes if home] + [shutil.which("java") or ""]
        for java in candidates:
            if release not in found and Path(java).is_file() and major(java) == release:
                found[release] = java
    if not found:
        raise SystemExit("no JDK 17 or 25 was found: set JAVA17_HOME or JAVA25_HOME")
    return sorted(found.items())


def major(java):
    """The release of a `java`, 0 where it tells none."""
    text = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    match = re.search(r'version "(\d+)', text)
    return int(match[1]) if match else 0


def configurations():
    """Name and command, without main class, of every way to start us."""
    return [
        (f"Kinks, JDK {release}{', Vector API' if options else ''}", [java, *options])
        for release, java in jdks()
        for options in ([], VECTOR)
    ]


def command(start, seed, *flags):
    """The command of a peer."""
    return [*start, *flags, "-cp", class_path(), MAIN, seed]
