# Steps of .ci/run: each says where it is and how long it took, and is counted.

# Exits with this when a step has nothing to work with here, having said why.
LEFT_OUT=75

passed=0
failed=0
left_out=0
output=$(mktemp)
trap 'rm -f "$output"' EXIT

# run TITLE COMMAND… → its exit code; its output is shown, and kept in $output.
run() {
  local title=$1 started=$SECONDS code=0
  shift
  echo "── $title"
  "$@" </dev/null 2>&1 | tee "$output" || code=${PIPESTATUS[0]}
  echo "── $title: $([ "$code" -eq 0 ] && echo done || echo "exit code $code") after $((SECONDS - started)) s"
  echo
  return "$code"
}

# check TITLE COMMAND…: counts as one.
check() {
  if run "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

# suite TITLE COMMAND…: counts as many as Jest says at its end, and as one failure if it did not come to that.
suite() {
  local code=0 tests good bad
  run "$@" || code=$?
  if [ "$code" -eq "$LEFT_OUT" ]; then
    left_out=$((left_out + 1))
    return
  fi
  tests=$(grep '^Tests: ' "$output" | tail -n 1 || true)
  good=$(grep -o '[0-9]* passed' <<<"$tests" | grep -o '[0-9]*' || echo 0)
  bad=$(grep -o '[0-9]* failed' <<<"$tests" | grep -o '[0-9]*' || echo 0)
  # A test file that did not load, or a runner that found nothing, fails no test and yet has failed.
  if [ "$bad" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$good" -eq 0 ]; }; then bad=1; fi
  passed=$((passed + good))
  failed=$((failed + bad))
}

finish() {
  [ "$left_out" -eq 0 ] || echo "$left_out suite(s) left out, for the reason given above."
  echo "All of it took $SECONDS s."
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] || exit 1
  exit 0
}
