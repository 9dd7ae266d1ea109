"""Runs a program on a kernel without System V IPC, as far as it can tell: shmget and semget answer ENOSYS."""
import ctypes
import os
import struct
import sys

ENOSYS, NO_NEW_PRIVS, SET_SECCOMP, FILTER = 38, 38, 22, 2
LOAD, EQUALS, RETURN, ALLOW, ERRNO = 0x20, 0x15, 0x06, 0x7FFF0000, 0x00050000
SHMGET, SEMGET = {"x86_64": (29, 64), "aarch64": (194, 190)}[os.uname().machine]

steps = [(LOAD, 0, 0, 0), (EQUALS, 2, 0, SHMGET), (EQUALS, 1, 0, SEMGET), (RETURN, 0, 0, ALLOW), (RETURN, 0, 0, ERRNO | ENOSYS)]
code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
program = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(steps), ctypes.addressof(code)))
libc = ctypes.CDLL(None, use_errno=True)
if libc.prctl(NO_NEW_PRIVS, 1, 0, 0, 0) or libc.prctl(SET_SECCOMP, FILTER, program, 0, 0):
    sys.exit("no filter can be set: errno %d" % ctypes.get_errno())
os.execvp(sys.argv[1], sys.argv[1:])
