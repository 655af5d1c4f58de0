#!/bin/bash
# Usage: healthy PORT [PATH]     status 0 if http://127.0.0.1:PORT/PATH answers 200 within three seconds.
# Bash alone, for an image without curl.
export port=$1 path=${2:-/q/health/ready}

ask() {
  { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return 1
  printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$path" "$port" >&3
  read -r _ status _ <&3
  [ "$status" = 200 ]
}

export -f ask
timeout 3 bash -c ask
