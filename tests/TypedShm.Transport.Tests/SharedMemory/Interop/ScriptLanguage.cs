using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.SharedMemory.Interop;

/// <summary>A language whose reader stands in schemas for people to copy; tests run that very file.</summary>
internal static class ScriptLanguage
{
    public const string Python = "py";
    public const string Php = "php";

    /// <summary>Gets where the readers stand.</summary>
    public static string Schemas { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../../schemas"));

    /// <summary>Runs the reader as people do, and gives what it prints.</summary>
    public static Task<JsonElement> ReadAsync(string language, string address, string record) =>
        RunAsync(language, Path.Combine(Schemas, $"read_region.{language}"), address, record);

    /// <summary>Runs a script that stands beside the tests.</summary>
    public static Task<JsonElement> RunBesideAsync(string language, string name, params string[] arguments) =>
        RunAsync(language, Path.Combine(Here(), $"{name}.{language}"), [Schemas, .. arguments]);

    /// <summary>Runs a script and gives its output as it is, and how it ended.</summary>
    public static async Task<(string Output, int Status)> TryRunAsync(string language, string script, params string[] arguments)
    {
        // Debian's own Python, whatever other comes first: it has the package.
        var start = new ProcessStartInfo(language == Python ? "/usr/bin/python3" : "php", [script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        using var watchdog = new CancellationTokenSource(Soak.Watchdog);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(watchdog.Token);
            var output = await process.StandardOutput.ReadToEndAsync(watchdog.Token) + await errors;
            await process.WaitForExitAsync(watchdog.Token);
            return (output, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static async Task<JsonElement> RunAsync(string language, string script, params string[] arguments)
    {
        var (output, status) = await TryRunAsync(language, script, arguments);
        Assert.True(status == 0 && output.StartsWith('{'), $"{script} ended with {status}: {output}");
        using var document = JsonDocument.Parse(output);
        return document.RootElement.Clone();
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
