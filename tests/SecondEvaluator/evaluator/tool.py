"""Runs the tool, and reads its JSON result."""
import json
import subprocess


class NoResult(Exception):
    """The tool gave none. A process of a pool has to say so by an exception: one that ends is waited for without an end."""


class Tool:
    def __init__(self, command):
        self.command = command

    def check(self, pack, paths, *options):
        run = subprocess.run([*self.command, "check", *paths, "--pack", pack.name, "--format", "json", "--all", *options], capture_output=True, text=True, encoding="utf-8")
        try:
            return json.loads(run.stdout)
        except ValueError:
            raise NoResult(f"no result from check, status {run.returncode}: {run.stdout[:500]} {run.stderr[:2000]}")
