using System.CommandLine;
using TypedShm.Cli.CommandLine;

namespace TypedShm.Tools.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Theory]
    [InlineData("", "a command is missing; write one of check, ")]
    [InlineData("chekc", "chekc: there is no such command; write check")]
    [InlineData("contract acept", "acept: there is no such command; write accept")]
    [InlineData("check", "Required argument missing for command: 'check'.")]
    [InlineData("check --nope", "--nope: there is no such option")]
    [InlineData("check lost.json", "lost.json: there is no such file; name the files that describe one contract")]
    [InlineData("check here.json --name 3d", "--name 3d: a contract's name is an identifier of C#; write such as Station")]
    [InlineData("check @lost.json", "@lost.json: there is no such file")]
    public async Task What_is_called_wrongly_is_said_with_what_to_write_and_exit_code_2(string line, string message)
    {
        tool.Write("here.json", "{}");

        var run = await tool.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.StartsWith($"typedshm: {message}", run.Error.Replace(tool.PathOf(""), "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\nHelp: typedshm ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        var run = await tool.RunAsync("--version");

        Assert.Equal(0, run.Code);
        Assert.Matches(@"^typedshm \d+\.\d+\.\d+\n$", run.Out);
    }

    public static TheoryData<string> Commands => [.. Leaves(Tool.Commands, "")];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_has_help_with_examples(string command)
    {
        var run = await tool.RunAsync([.. command.Split(' '), "--help"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains($"\nExamples:\n  typedshm {command} ", run.Out, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Leaves(Command command, string path) => command.Subcommands.Count == 0
        ? [path.TrimEnd()]
        : command.Subcommands.SelectMany(child => Leaves(child, $"{path}{child.Name} "));
}
