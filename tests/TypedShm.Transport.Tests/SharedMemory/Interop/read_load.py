# Reads a record so many times, and until a writer has flushed meanwhile: SCHEMAS ADDRESS RECORD TIMES once|attached. Says how many copies did not agree with their digest.
import base64, hashlib, json, sys, time
sys.path.insert(0, sys.argv[1])
import read_region, sysv_ipc

address, record, times, how = sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5]
memory = sysv_ipc.SharedMemory(read_region.key_of(address), 0, 0o400)
place = read_region.find(memory, record)
reads = fresh = torn = tries = flushes = last = 0
begin = time.monotonic()
while reads < times or flushes < 2:
  reads += 1
  reading = read_region.read_once(address, record) if how == "once" else read_region.read(memory, place)
  tries += reading["tries"]
  if reading["status"] != "Fresh":
    continue
  fresh += 1
  value = reading["value"]
  torn += hashlib.sha256(base64.b64decode(value["data"])).hexdigest()[:32] != value["digest"]
  flushes += reading["flush"] != last
  if reading["flush"] < last:
    raise SystemExit(f"flush {reading['flush']} came after {last}")
  last = reading["flush"]
seconds = time.monotonic() - begin
print(json.dumps({"reads": reads, "fresh": fresh, "torn": torn, "tries": tries, "flushes": flushes, "perSecond": round(reads / seconds)}))
