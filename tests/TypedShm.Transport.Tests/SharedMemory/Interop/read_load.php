<?php
// Reads a record so many times, and until a writer has flushed meanwhile: SCHEMAS ADDRESS RECORD TIMES once|attached. Says how many copies did not agree with their digest.
require "$argv[1]/read_region.php";

[, , $address, $record, $times, $how] = $argv;
$memory = shmop_open(TypedShm\key_of($address), 'a', 0, 0);
$place = TypedShm\find($memory, $record);
[$reads, $fresh, $torn, $tries, $flushes, $last] = [0, 0, 0, 0, 0, 0];
$begin = hrtime(true);
while ($reads < $times || $flushes < 2) {
    $reads++;
    $reading = $how === 'once' ? TypedShm\read_once($address, $record) : TypedShm\read($memory, $place);
    $tries += $reading['tries'];
    if ($reading['status'] !== 'Fresh') {
        continue;
    }
    $fresh++;
    $value = $reading['value'];
    $torn += substr(hash('sha256', base64_decode($value['data'])), 0, 32) !== $value['digest'] ? 1 : 0;
    $flushes += $reading['flush'] !== $last ? 1 : 0;
    if ($reading['flush'] < $last) {
        exit("flush $reading[flush] came after $last");
    }
    $last = $reading['flush'];
}
$seconds = (hrtime(true) - $begin) / 1e9;
echo json_encode(['reads' => $reads, 'fresh' => $fresh, 'torn' => $torn, 'tries' => $tries, 'flushes' => $flushes, 'perSecond' => round($reads / $seconds)]), "\n";
