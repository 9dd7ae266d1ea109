using System.CommandLine;

namespace TypedShm.Cli.CommandLine;

/// <summary>Options that many commands take, before or behind their name.</summary>
internal static class CommonOptions
{
    public const string AddressVariable = "TYPEDSHM_ADDRESS";

    public static readonly Option<bool> Json = new("--json")
    {
        Recursive = true,
        Description = "Print JSON instead of text: one document, or one a line where there are several.",
    };

    public static readonly Option<string?> Address = new("--address")
    {
        Recursive = true,
        HelpName = "ADDRESS",
        Description = $"The region, such as shm:station; else {AddressVariable} in the environment.",
    };

    public static readonly Option<double?> Timeout = new("--timeout")
    {
        Recursive = true,
        HelpName = "SECONDS",
        Description = "How long to wait for a region or a flush (10 unless given), or for the next value (for ever).",
    };

    public static readonly Option<string?> Sender = new("--sender")
    {
        Recursive = true,
        HelpName = "NAME",
        Description = "Who writes; typedshm unless given.",
    };
}
