<?php
// Reads a record of a region in shared memory: php read_region.php ADDRESS RECORD. Needs the extension shmop.

namespace TypedShm;

const FORMATS = ['bool' => 'C', 'int8' => 'c', 'uint8' => 'C', 'int16' => 's', 'uint16' => 'v', 'int32' => 'l', 'uint32' => 'V', 'int64' => 'q',
    'uint64' => 'P', 'float32' => 'g', 'float64' => 'e', 'enum' => 'v', 'time' => 'q'];
const FIELD = '/^[^.\n]+\.(\S+): (\w+)(?:\((.*?)\))?(?:\[([\d,]+)\])? at (\d+), size (\d+)/m';
const SECONDS = ['ms' => 0.001, 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86400];

// The region is there and has no record of this name; the message says which it has.
class UnknownRecord extends \OutOfBoundsException
{
}

// Gives the key of shm:station, shm:station?key=0x54000001 or shm:station?path=/etc/station.yml&id=T.
function key_of(string $address): int
{
    [$name, $query] = explode('?', substr($address, strlen('shm:')) . '?');
    parse_str($query, $options);
    if (isset($options['path'])) {
        $project = $options['id'] ?? 'T';
        return ftok($options['path'], ctype_digit($project[0]) ? chr(intval($project, 0)) : $project);
    }
    $hashed = unpack('V', hash('sha256', "typedshm region $name", true))[1] & 0x7FFFFFFF;
    return isset($options['key']) ? intval($options['key'], 0) : ($hashed ?: 1);
}

// Gives one number, or with names such as Vcount/Qtext several by name.
function numbers(\Shmop $memory, string $format, int $offset, int $size): array
{
    return unpack($format, shmop_read($memory, $offset, $size));
}

// Finds a record by the directory: its cells, its fields from the contract text, its maxAge.
function find(\Shmop $memory, string $record): array
{
    if (shmop_read($memory, 0, 8) !== 'TYPEDSHM' || numbers($memory, 'V', 8, 4)[1] !== 1) {
        throw new \UnexpectedValueException('the segment is no region of TypedShm, or one of another version');
    }
    $header = numbers($memory, 'Vcount/x64/Ptext/Vlength/x20/Pdirectory', 36, 108);
    $there = [];
    for ($entry = 0; $entry < $header['count']; $entry++) {
        $place = numbers($memory, 'Pname/Vlength/Vcells/Pheader/Vsize/Vstride', $header['directory'] + 32 * $entry, 32);
        $there[] = $name = shmop_read($memory, $place['name'], $place['length']);
        if ($name === $record) {
            $lines = explode("\n\n", shmop_read($memory, $place['name'], $header['text'] + $header['length'] - $place['name']))[0];
            preg_match_all(FIELD, $lines, $place['fields'], PREG_SET_ORDER);
            $place['maxAge'] = preg_match('/^.*, maxAge (\d+)(ms|[smhd])/', $lines, $age) ? $age[1] * SECONDS[$age[2]] : INF;
            return $place;
        }
    }
    throw new UnknownRecord("$record: the region has no such record; it has " . implode(', ', $there));
}

// Copies the newest value: its bytes, its flush, whether it has expired; null when a writer was faster than the copying.
function copy_newest(\Shmop $memory, array $place): ?array
{
    $committed = numbers($memory, 'q', 192, 8)[1];
    $tags = numbers($memory, "q$place[cells]", $place['header'], 8 * $place['cells']);
    $seen = array_filter($tags, fn ($tag) => $tag >= 0 && $tag <= $committed * 2 + 1);
    if (!$seen) {
        return null;
    }
    $tag = max($seen);
    $cell = array_search($tag, $tags) - 1;
    $deadline = numbers($memory, 'q', $place['header'] + 64 + 8 * $cell, 8)[1];
    $data = shmop_read($memory, $place['header'] + 128 + $cell * $place['stride'], $place['size']);
    if (numbers($memory, 'q', $place['header'] + 8 * $cell, 8)[1] !== $tag) {
        return null;
    }
    // PHP has no CLOCK_BOOTTIME; the kernel shows it here, to hundredths of a second.
    return [$data, $tag >> 1, ($tag & 1) === 1 && $deadline <= 1e9 * (float) file_get_contents('/proc/uptime')];
}

// Gives one field: a value, or the flat list of an array.
function decode(string $data, string $kind, string $values, string $shape, int $at, int $size): mixed
{
    $count = $shape === '' ? 1 : array_product(explode(',', $shape));
    $prefix = intdiv($size, $count) > 65538 ? ['V', 4] : ['v', 2];
    $text = fn ($place) => substr($place, $prefix[1], unpack($prefix[0], $place)[1]);
    $found = isset(FORMATS[$kind]) ? array_values(unpack(FORMATS[$kind] . $count, $data, $at))
        : array_map($text, str_split(substr($data, $at, $size), intdiv($size, $count)));
    $found = match ($kind) {
        'bool' => array_map(boolval(...), $found),
        'enum' => array_map(fn ($number) => explode(',', $values)[$number], $found),
        'time' => array_map(fn ($nanoseconds) => intdiv($nanoseconds, 10 ** 9) + $nanoseconds % 10 ** 9 / 1e9, $found),
        'bytes' => array_map(base64_encode(...), $found),
        default => $found,
    };
    return $shape === '' ? $found[0] : $found;
}

// Gives status, flush, age in seconds, the fields, and how many times a writer was faster.
function read(\Shmop $memory, array $place): array
{
    [$tries, $giveUp] = [0, hrtime(true) + 1_000_000_000];
    while (($copied = copy_newest($memory, $place)) === null && ($tries < 1000 || hrtime(true) < $giveUp)) {
        $tries++;
    }
    if (numbers($memory, 'V', 200, 4)[1] !== 1 || $copied === null) {
        return ['status' => $copied === null ? 'Timeout' : 'Closed', 'tries' => $tries];
    }
    [$data, $flush, $expired] = $copied;
    if ($expired) {
        return ['status' => 'Expired', 'flush' => $flush, 'tries' => $tries];
    }
    foreach ($place['fields'] as [, $name, $kind, $values, $shape, $at, $size]) {
        $record[$name] = decode($data, $kind, $values, $shape, $at, $size);
    }
    $age = max(0.0, microtime(true) - $record['ts']);
    $status = $record['sender'] === '' ? 'Blank' : ($age > $place['maxAge'] ? 'Stale' : 'Fresh');
    return ['status' => $status, 'flush' => $flush, 'age' => $age, 'tries' => $tries, 'value' => $record];
}

// Attaches, reads and detaches: leaves nothing behind, and reads Absent where no region is, or none is ready.
function read_once(string $address, string $record): array
{
    $memory = @shmop_open(key_of($address), 'a', 0, 0); // to read only
    if ($memory === false) {
        $reason = error_get_last()['message'];
        return str_contains($reason, 'No such file') ? ['status' => 'Absent'] : throw new \RuntimeException($reason);
    }
    $unready = shmop_size($memory) >= 512 && in_array(shmop_read($memory, 0, 8), [str_repeat("\0", 8), 'TYPEDSHM'], true)
        && numbers($memory, 'V', 200, 4)[1] !== 1;
    return $unready ? ['status' => 'Absent'] : read($memory, find($memory, $record));
}

if (realpath($argv[0] ?? '') === __FILE__) {
    if ($argc !== 3) {
        fwrite(STDERR, "usage: read_region.php ADDRESS RECORD, such as shm:station BATTERY__measures\n");
        exit(2);
    }
    try {
        $read = read_once($argv[1], $argv[2]);
    } catch (UnknownRecord $unknown) {
        fwrite(STDERR, $unknown->getMessage() . "\n");
        exit(1);
    }
    // JSON has no numbers that are none: they become the texts NaN, Infinity, -Infinity, as in the tool.
    array_walk_recursive($read, function (&$value) {
        $value = is_float($value) && !is_finite($value) ? (is_nan($value) ? 'NaN' : ($value > 0 ? 'Infinity' : '-Infinity')) : $value;
    });
    echo json_encode($read, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE), "\n";
}
