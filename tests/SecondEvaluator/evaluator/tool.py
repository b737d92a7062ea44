"""Runs the tool, and reads its JSON result."""
import json
import subprocess


class Tool:
    def __init__(self, command):
        self.command = command

    def check(self, pack, paths, *options):
        run = subprocess.run([*self.command, "check", *paths, "--pack", pack.name, "--format", "json", "--all", *options], capture_output=True, text=True, encoding="utf-8")
        try:
            return json.loads(run.stdout)
        except ValueError:
            raise SystemExit(f"no result from check, status {run.returncode}: {run.stdout[:500]} {run.stderr[:2000]}")
