using TypedShm.Tests;

namespace TypedShm.Tools.Tests.Cli;

/// <summary>The package, installed as a user installs it.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task The_package_is_a_tool_that_is_called_typedshm()
    {
        tool.Write("station.datadesc.json", """{ "status": [["ts", 0.0], ["sender", ""]] }""");
        tool.Write("nuget.config", $"<configuration><packageSources><clear /><add key=\"local\" value=\"{tool.PathOf("packages")}\" /></packageSources></configuration>");
        await DoAsync(BuiltRepository.Root, "dotnet", "pack", "src/TypedShm.Cli", "-c", BuiltRepository.Configuration, "--no-build", "-o", tool.PathOf("packages"));
        await DoAsync(tool.PathOf(""), "dotnet", "tool", "install", "TypedShm.Cli", "--tool-path", tool.PathOf("bin"));

        Assert.Matches(@"^typedshm \d+\.\d+\.\d+\n$", await DoAsync(tool.PathOf(""), tool.PathOf("bin/typedshm"), "--version"));
        Assert.StartsWith("typedshm contract 1\n", await DoAsync(tool.PathOf(""), tool.PathOf("bin/typedshm"), "contract", "show", "station.datadesc.json"), StringComparison.Ordinal);
    }

    private static async Task<string> DoAsync(string folder, string program, params string[] arguments)
    {
        var (output, status) = await ChildProcess.RunAsync(folder, program, arguments);
        Assert.True(status == 0, output);
        return output;
    }
}
