#!/usr/bin/env bash
# Installs what the tests need, restores, checks the formatting, builds Release with warnings as errors and runs every test.
# The last line is always `N passed, N failed, N skipped` over all projects; the status is 0 only when all went well.
# TYPEDSHM_SOAK=1 in the environment reaches the tests, which then run their full counts.
# ./test.sh --sum DIR only adds up the *.trx files of a folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# Golden bytes are read by Python's struct, regions by the readers in schemas, system calls are counted by strace, Redis is shared with a Python program.
packages=(python3 python3-sysv-ipc php8.2-cli strace redis-server redis-tools python3-redis)
results=artifacts/test-results
hang=${TYPEDSHM_SOAK:+6}5m  # a test that takes longer hangs: 5 minutes, 65 for full counts
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en

# A package is there when dpkg says so, or, where there is no dpkg, when a command of its name is.
missing_packages() {
  local package
  for package in "${packages[@]}"; do
    command -v "$package" >/dev/null || dpkg -s "$package" >/dev/null 2>&1 || echo "$package"
  done
}

install_packages() {
  local missing as_root=()
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} -eq 0 ] && return
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  if ! command -v apt-get >/dev/null || { [ ${#as_root[@]} -gt 0 ] && ! command -v sudo >/dev/null; }; then
    echo "The tests need these Debian packages (or what they hold), which cannot be installed from here: ${missing[*]}" >&2
    echo "Install them as root: apt-get install ${missing[*]}" >&2
    return 1
  fi
  echo "Installing ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Adds up the projects of a folder: NAME.exit stands from the start of a run and ends with its status, NAME.trx holds its results.
# A run whose results are missing, broken, aborted or without any test counts as one failure, and so does one that ended
# badly although none of its tests failed.
add_up() {
  python3 - "$1" <<'PYTHON'
import pathlib, sys, xml.etree.ElementTree as xml

def outcomes(file):
    root = xml.parse(file).getroot()
    namespace = root.tag.partition("}")[0] + "}"
    results = [result.get("outcome") for result in root.iter(namespace + "UnitTestResult")]
    summary = root.find(namespace + "ResultSummary")
    total = int(summary.find(namespace + "Counters").get("total"))
    if total != len(results):
        raise ValueError(f"announces {total} tests but holds {len(results)}")
    return results, summary.get("outcome")

passed = failed = skipped = 0
folder = pathlib.Path(sys.argv[1])
for project in sorted({file.stem for pattern in ("*.trx", "*.exit") for file in folder.glob(pattern)}):
    status = folder / f"{project}.exit"
    try:
        results, outcome = outcomes(folder / f"{project}.trx")
        bad = sum(result not in ("Passed", "NotExecuted") for result in results)
        if not results:
            raise ValueError("no test ran")
        if bad == 0 and outcome != "Completed":
            raise ValueError(f"the run ended as {outcome}")
        if bad == 0 and status.exists() and status.read_text().strip() != "0":
            raise ValueError(f"dotnet test ended with status {status.read_text().strip()}")
    except Exception as problem:
        print(f"{project}: {problem or type(problem).__name__}", file=sys.stderr)
        failed += 1
        continue
    passed += results.count("Passed")
    skipped += results.count("NotExecuted")
    failed += bad
print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(0 if failed == 0 and passed > 0 else 1)
PYTHON
}

# The line of the sum is the last one however the script ends.
finish() {
  local status=$?
  trap - EXIT
  if command -v python3 >/dev/null; then add_up "$results" || status=1; else echo "0 passed, 0 failed, 0 skipped"; status=1; fi
  exit "$status"
}

# One project after the other.
run_tests() {
  local project name status
  while IFS= read -r project; do
    name=$(basename "$project" .csproj)
    echo "not ended" >"$results/$name.exit"
    status=0
    dotnet test "$project" -c Release --no-build --nologo -v quiet --results-directory "$results" \
      --logger "console;verbosity=minimal" --logger "trx;LogFileName=$name.trx" \
      --blame-hang-timeout "$hang" --blame-hang-dump-type none </dev/null || status=$?
    echo "$status" >"$results/$name.exit"
  done < <(find tests -name '*.Tests.csproj' | sort)
}

if [ "${1:-}" = --sum ]; then
  add_up "${2:?the folder with the .trx files}"
  exit
fi

rm -rf "$results"
mkdir -p "$results"
trap finish EXIT
install_packages
dotnet restore TypedShm.sln -v quiet
dotnet format whitespace TypedShm.sln --verify-no-changes --no-restore
dotnet build TypedShm.sln -c Release --no-restore --nologo -v quiet -clp:NoSummary -warnaserror
run_tests
