"""A program of SimpleSHM's kind, for tests: it knows nothing of TypedShm, and does what SimpleSHM's own do, in Python 3.

It reads a command and its JSON on each line of its input, and answers with a line of JSON.
"""
import collections
import json
import os
import sys
import time

import redis

MANDATORY = 2  # ts and sender come first in every record


class Record:
  """One record of the shared memory; its fields, in order, are those of the value that is stored when it is declared."""

  def __init__(self, shm, name):
    if name not in shm.names():
      raise ValueError(f"{name} dataname not in SHM !")
    self.shm, self.name, self.pending = shm, name, False
    self.values = self.load(shm.server.get(name))
    self.type = collections.namedtuple("Record", self.values)

  @staticmethod
  def load(text):
    return json.loads(text, object_pairs_hook=collections.OrderedDict)

  def decode(self, text):
    """By position, not by name: so every key must be there, in order, and no other."""
    return self.type(*self.load(text).values())

  def set(self, *args, **fields):
    self.expire = fields.pop("expire", None)
    names = list(self.values)
    if len(args) == len(names) - MANDATORY:
      fields.update(zip(names[MANDATORY:], args))
    elif args or not fields:
      raise ValueError("Arguments incompatibles avec le format de donnée !")
    self.values.update(fields)
    if self.values["ts"] == 0.0:
      self.values["ts"] = time.time()
    self.pending = True

  def send(self, pipe):
    self.values["sender"] = self.shm.app
    text = json.dumps(self.values)
    pipe.set(self.name, text, ex=self.expire)
    pipe.publish(self.name, "available")
    return text


class SharedMemory:
  def __init__(self, port, app):
    self.server, self.app, self.records = redis.Redis("127.0.0.1", port), app, {}

  def names(self):
    return [key.decode() for key in self.server.keys("*")]

  def record(self, name):
    if name not in self.records:
      self.records[name] = Record(self, name)
    return self.records[name]

  def init(self, file, flag):
    with open(file, encoding="utf-8") as description:
      blanks = json.load(description, object_pairs_hook=collections.OrderedDict)
    self.server.flushdb()
    pipe = self.server.pipeline(transaction=True)
    for name, fields in blanks.items():
      pipe.set(name, json.dumps(collections.OrderedDict(fields)))
    if flag:
      pipe.set(os.environ[flag], "OK")
    pipe.execute()
    return list(blanks)

  def wait(self, flag):
    for _ in range(10):
      if self.server.get(os.environ[flag]) == b"OK":
        return True
      time.sleep(1)
    return False

  def read(self, names):
    """A group at one moment; None for what nobody has written."""
    records = [self.record(name) for name in names]
    pipe = self.server.pipeline(transaction=True)
    for record in records:
      pipe.get(record.name)
    values = [record.decode(text) for record, text in zip(records, pipe.execute())]
    if len(values) == 1:
      return values
    return [value if value.sender else None for value in values]

  def write(self, *sets):
    """Sets records and writes all in one transaction; gives the texts as they were sent."""
    for name, args, fields in sets:
      self.record(name).set(*args, **fields)
    pending = [self.record(name) for name in dict.fromkeys(name for name, _, _ in sets)]
    pipe = self.server.pipeline(transaction=True)
    texts = [record.send(pipe) for record in pending]
    pipe.execute()
    for record in pending:
      record.pending, record.values["ts"] = False, 0.0
    return texts

  def listen(self, names):
    """Gives the group after each announcement of its first record."""
    announcements = self.server.pubsub()
    announcements.subscribe(names[0])
    for message in announcements.listen():
      if message["type"] == "subscribe":
        answer("listening")
      elif message["data"] == b"available":
        yield self.read(names)


def run(shm, names, field, first, last):
  """Writes a number into a field of each record, all in one transaction, for each number."""
  for number in range(first, last + 1):
    shm.write(*[(name, [], {field: number}) for name in names])
  return last


def hear(shm, names, field, last):
  """Listens until a number comes, and gives the numbers of each group."""
  heard = []
  for group in shm.listen(names):
    heard.append([getattr(value, field) if value else None for value in group])
    if heard[-1][0] == last:
      return heard


def fields(group):
  return [value and value._asdict() for value in group]


def answer(value):
  print(json.dumps(value), flush=True)


def main():
  shm = SharedMemory(int(sys.argv[1]), sys.argv[2])
  commands = {
    "init": shm.init,
    "wait": shm.wait,
    "read": lambda *names: fields(shm.read(names)),
    "write": shm.write,
    "dumps": lambda name: json.dumps(shm.record(name).decode(shm.server.get(name))._asdict()),
    "run": lambda *of: run(shm, *of),
    "hear": lambda *of: hear(shm, *of),
  }
  for line in sys.stdin:
    command, _, rest = line.partition(" ")
    try:
      answer(commands[command](*json.loads(rest)))
    except Exception as problem:  # whatever SimpleSHM's program would have died of is the answer
      answer({"error": f"{type(problem).__name__}: {problem}"})


main()
