#!/usr/bin/python3
"""Reads a record of a region in shared memory: read_region.py ADDRESS RECORD. On Debian the package is python3-sysv-ipc."""
import base64, hashlib, json, math, re, struct, sys, time
import sysv_ipc

FORMATS = {"bool": "?", "int8": "b", "uint8": "B", "int16": "h", "uint16": "H", "int32": "i", "uint32": "I", "int64": "q",
           "uint64": "Q", "float32": "f", "float64": "d", "enum": "H", "time": "q"}
FIELD = re.compile(r"^[^.\n]+\.(\S+): (\w+)(?:\((.*?)\))?(?:\[([\d,]+)\])? at (\d+), size (\d+)", re.M)
MAX_AGE = re.compile(r".*, maxAge (\d+)(ms|[smhd])")
SECONDS = {"ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86400}


class UnknownRecord(LookupError):
  """The region is there and has no record of this name; the message says which it has."""


def key_of(address):
  """Gives the key of shm:station, shm:station?key=0x54000001 or shm:station?path=/etc/station.yml&id=T."""
  name, _, options = address.removeprefix("shm:").partition("?")
  options = dict(option.split("=") for option in options.split("&") if option)
  if "path" in options:
    project = options.get("id", "T")
    return sysv_ipc.ftok(options["path"], int(project, 0) if project[0].isdigit() else ord(project), True)
  hashed = int.from_bytes(hashlib.sha256(f"typedshm region {name}".encode()).digest()[:4], "little") & 0x7FFFFFFF
  return int(options["key"], 0) if "key" in options else hashed or 1


def numbers(memory, format, offset):
  return struct.unpack("<" + format, memory.read(struct.calcsize("<" + format), offset))


def find(memory, record):
  """Finds a record by the directory: its cells, its fields from the contract text, its maxAge."""
  if memory.read(8) != b"TYPEDSHM" or numbers(memory, "I", 8) != (1,):
    raise ValueError("the segment is no region of TypedShm, or one of another version")
  (count,), (text, length), (directory,) = numbers(memory, "I", 36), numbers(memory, "QI", 104), numbers(memory, "Q", 136)
  there = []
  for entry in range(directory, directory + 32 * count, 32):
    name, name_length, cells, header, size, stride = numbers(memory, "QIIQII", entry)
    there.append(memory.read(name_length, name).decode())
    if there[-1] == record:
      lines = memory.read(text + length - name, name).decode().split("\n\n")[0]
      age = MAX_AGE.match(lines)
      return cells, header, size, stride, FIELD.findall(lines), int(age[1]) * SECONDS[age[2]] if age else math.inf
  raise UnknownRecord(f"{record}: the region has no such record; it has {', '.join(there)}")


def copy(memory, place):
  """Copies the newest value: its bytes, its flush, whether it has expired; None when a writer was faster than the copying."""
  cells, header, size, stride = place[:4]
  (committed,) = numbers(memory, "q", 192)
  tags = numbers(memory, f"{cells}q", header)
  tag = max((tag for tag in tags if 0 <= tag <= committed * 2 + 1), default=None)
  if tag is not None:
    cell = tags.index(tag)
    (deadline,) = numbers(memory, "q", header + 64 + 8 * cell) if tag & 1 else (math.inf,)
    data = memory.read(size, header + 128 + cell * stride)
    if numbers(memory, "q", header + 8 * cell) == (tag,):
      return data, tag >> 1, deadline <= time.clock_gettime_ns(time.CLOCK_BOOTTIME)


def decode(data, kind, values, shape, at, size):
  """Gives one field: a value, or the flat list of an array."""
  count = math.prod(int(length) for length in shape.split(",")) if shape else 1
  if kind in FORMATS:
    found = struct.unpack_from(f"<{count}{FORMATS[kind]}", data, at)
  else:
    prefix = "<I" if size // count > 65538 else "<H"
    begins = range(at, at + size, size // count)
    found = [data[begin + struct.calcsize(prefix):][:struct.unpack_from(prefix, data, begin)[0]] for begin in begins]
  change = {"enum": lambda number: values.split(",")[number], "time": lambda nanoseconds: nanoseconds / 10**9,
            "string": bytes.decode, "bytes": lambda some: base64.b64encode(some).decode()}.get(kind, lambda same: same)
  return [change(one) for one in found] if shape else change(found[0])


def read(memory, place):
  """Gives status, flush, age in seconds, the fields, and how many times a writer was faster."""
  tries, give_up = 0, time.monotonic() + 1
  while (copied := copy(memory, place)) is None and (tries < 1000 or time.monotonic() < give_up):
    tries += 1
  if numbers(memory, "I", 200) != (1,) or copied is None:
    return {"status": "Timeout" if copied is None else "Closed", "tries": tries}
  data, flush, expired = copied
  if expired:
    return {"status": "Expired", "flush": flush, "tries": tries}
  record = {name: decode(data, kind, values, shape, int(at), int(size)) for name, kind, values, shape, at, size in place[4]}
  age = max(0.0, time.time() - record["ts"])
  status = "Blank" if record["sender"] == "" else "Stale" if age > place[5] else "Fresh"
  return {"status": status, "flush": flush, "age": age, "tries": tries, "value": record}


def read_once(address, record):
  """Attaches, reads and detaches: leaves nothing behind, and reads Absent where no region is, or none is ready."""
  try:
    memory = sysv_ipc.SharedMemory(key_of(address), 0, 0o400)  # to read only
  except sysv_ipc.ExistentialError:
    return {"status": "Absent"}
  try:
    unready = memory.size >= 512 and memory.read(8) in (bytes(8), b"TYPEDSHM") and numbers(memory, "I", 200) != (1,)
    return {"status": "Absent"} if unready else read(memory, find(memory, record))
  finally:
    memory.detach()


def as_json(value):
  """JSON has no numbers that are none: they become the texts NaN, Infinity, -Infinity, as in the tool."""
  if isinstance(value, dict):
    return {name: as_json(one) for name, one in value.items()}
  if isinstance(value, list):
    return [as_json(one) for one in value]
  if isinstance(value, float) and not math.isfinite(value):
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
  return value


if __name__ == "__main__":
  if len(sys.argv) != 3:
    print("usage: read_region.py ADDRESS RECORD, such as shm:station BATTERY__measures", file=sys.stderr)
    sys.exit(2)
  try:
    print(json.dumps(as_json(read_once(sys.argv[1], sys.argv[2])), allow_nan=False))
  except UnknownRecord as unknown:
    sys.exit(str(unknown))
