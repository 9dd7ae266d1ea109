namespace TypedShm.Transport.SharedMemory.Doctor;

/// <summary>Looks whether logging out removes the shared memory of a user: systemd-logind does so unless it is told not to.</summary>
internal static class LogoutCheck
{
    private const string Id = "remove-ipc";
    private const int FirstOrdinaryUser = 1000;

    // The later hides the earlier's file of the same name: what an administrator wrote hides what a package brought.
    private static readonly string[] Folders = ["usr/lib/systemd", "run/systemd", "etc/systemd"];

    public static Finding Of(Machine machine, IEnumerable<long> owners)
    {
        if (!machine.Has("run/systemd/system"))
            return new Finding(Id, Severity.Note, "systemd does not run here", "no logout removes a region");
        if (!Removes(machine))
            return new Finding(Id, Severity.Note, "RemoveIPC=no", "no logout removes a region");
        long[] users = [.. owners.Append(machine.User).Where(user => user >= FirstOrdinaryUser).Distinct().Order()];
        return users is []
            ? new Finding(Id, Severity.Note, "RemoveIPC=yes, and only system users have regions", "a logout removes what ordinary users (from 1000 on) have")
            : new Finding(
                Id,
                Severity.Warning,
                $"RemoveIPC=yes, and user {string.Join(", ", users)} is an ordinary one",
                "when the user's last session ends, systemd-logind removes all of the user's regions below the programs that use them",
                "mkdir -p /etc/systemd/logind.conf.d && printf '[Login]\\nRemoveIPC=no\\n' > /etc/systemd/logind.conf.d/typedshm.conf && systemctl restart systemd-logind");
    }

    private static bool Removes(Machine machine)
    {
        var main = Folders.Select(folder => $"{folder}/logind.conf").LastOrDefault(machine.Has);
        var dropIns = Folders.SelectMany(folder => machine.FilesIn($"{folder}/logind.conf.d", "*.conf"))
            .GroupBy(Path.GetFileName, StringComparer.Ordinal)
            .OrderBy(files => files.Key, StringComparer.Ordinal)
            .Select(files => files.Last());
        var answers = (main is null ? dropIns : dropIns.Prepend(main)).SelectMany(machine.Lines).Select(Answer).OfType<bool>();
        return answers.LastOrDefault(true);
    }

    // Spaces around the sign are allowed, and what is neither yes nor no is passed over.
    private static bool? Answer(string line) => line.Split('=', 2, StringSplitOptions.TrimEntries) is not ["RemoveIPC", var word] ? null : word.ToUpperInvariant() switch
    {
        "YES" or "TRUE" or "1" or "ON" or "Y" or "T" => true,
        "NO" or "FALSE" or "0" or "OFF" or "N" or "F" => false,
        _ => null,
    };
}
