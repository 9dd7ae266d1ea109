<?php
// Uses PHP's own semaphore of a key, as programs beside a region do. Says whether it was got, taken, refused to another process meanwhile, and given to that one afterwards.
$key = intval($argv[2], 0);
if (isset($argv[3])) {
    exit(sem_acquire(sem_get($key, 1, 0600), true) ? 0 : 1);
}
$semaphore = sem_get($key, 1, 0600);
$other = escapeshellarg(PHP_BINARY) . ' ' . escapeshellarg(__FILE__) . " - $argv[2] other";
$taken = sem_acquire($semaphore);
exec($other, $output, $meanwhile);
$released = sem_release($semaphore);
exec($other, $output, $afterwards);
echo json_encode(['got' => $semaphore !== false, 'taken' => $taken, 'released' => $released, 'meanwhile' => $meanwhile === 0, 'afterwards' => $afterwards === 0]), "\n";
