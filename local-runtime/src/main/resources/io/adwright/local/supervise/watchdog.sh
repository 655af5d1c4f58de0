# Ends the processes of the stack when their supervisor is gone, even by kill -9.
# The supervisor holds the other end of standard input: lines "add PID", "drop PID", "bye".
# Its end without "bye" means that nobody looks after these processes any more.
trap '' INT HUP QUIT TERM
pids=
while read -r verb pid; do
  case $verb in
    add) pids="$pids $pid" ;;
    drop)
      rest=
      for known in $pids; do
        [ "$known" = "$pid" ] || rest="$rest $known"
      done
      pids=$rest
      ;;
    bye) exit 0 ;;
  esac
done
for pid in $pids; do
  kill -TERM "$pid" 2>/dev/null
done
seconds=0
while [ "$seconds" -lt 5 ]; do
  living=
  for pid in $pids; do
    kill -0 "$pid" 2>/dev/null && living="$living $pid"
  done
  [ -n "$living" ] || exit 0
  pids=$living
  sleep 1
  seconds=$((seconds + 1))
done
for pid in $pids; do
  kill -KILL "$pid" 2>/dev/null
done
