#!/usr/bin/env bash
# Installs Chromium and Chinese letters where that may be done, for the specs of test/dashboard that need a browser.
# Never fails: where there is none these specs are skipped, and say so.
say() { echo "CHROMIUM: $*" >&2; }

for place in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
  if [ -n "$place" ] && [ -x "$place" ]; then say "found at $place"; exit 0; fi
done
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null || ! command -v timeout >/dev/null; then
  say "NOT INSTALLED: that takes root and apt-get. The specs of the pages in a browser are skipped."
  exit 0
fi
export DEBIAN_FRONTEND=noninteractive
if timeout --kill-after=5 60 sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk' >/dev/null; then
  say "installed"
else
  say "NOT INSTALLED: apt-get failed or took more than a minute. The specs of the pages in a browser are skipped."
fi
exit 0
