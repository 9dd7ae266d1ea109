using System.CommandLine;
using TypedShm.Cli.CommandLine;
using TypedShm.Description;

namespace TypedShm.Cli.Contracts;

/// <summary>The files of one contract, as a command line names them.</summary>
internal static class DescriptionArguments
{
    public static readonly Argument<string[]> Files = new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "The files of one description, in the order in which they merge; <stem>.rules.json beside a file is read by itself.",
    };

    public static readonly Option<string?> Name = new("--name") { HelpName = "Station", Description = "The contract's name; else the first file's name gives it." };

    /// <summary>Reads and checks the files that a call names.</summary>
    /// <exception cref="UsageException">There is no such file, or the name can be none.</exception>
    public static DescribedContract Read(ParseResult call) => Read(call, call.GetValue(Files)!);

    /// <summary>Reads and checks files that a call names in another way.</summary>
    /// <exception cref="UsageException">There is no such file, or the name can be none.</exception>
    public static DescribedContract Read(ParseResult call, string[] files)
    {
        foreach (var file in files)
        {
            if (file.StartsWith('-'))
                throw new UsageException($"{file}: there is no such option");
            if (!File.Exists(file))
                throw new UsageException($"{file}: there is no such file; name the files that describe one contract");
        }

        var name = call.GetValue(Name);
        if (name is not null && !ContractName.IsName(name))
            throw new UsageException($"--name {name}: a contract's name is an identifier of C#; write such as Station");
        return DescribedContract.Read(files, name);
    }
}
