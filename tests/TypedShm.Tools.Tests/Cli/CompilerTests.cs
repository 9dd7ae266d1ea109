using System.Text;
using System.Text.RegularExpressions;
using TypedShm.Description;
using TypedShm.Description.Tests;
using TypedShm.Tests;

namespace TypedShm.Tools.Tests.Cli;

/// <summary>One project whose descriptions have every mistake, built by the compiler and checked by the tool.</summary>
public sealed partial class CompilerTests : IDisposable
{
    private readonly Tool tool = new();
    private readonly List<(string Name, string[] Files)> merges = [];
    private readonly List<string> alone = [];

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task Check_prints_exactly_what_the_compiler_prints()
    {
        WriteCases();
        WriteFiles();
        await WriteAcceptedAsync();
        WriteProject();

        var build = await ChildProcess.RunAsync(tool.PathOf(""), "dotnet", "build", "--nologo", "-clp:NoSummary", "-p:UseSharedCompilation=false");
        var compiled = BuildLine().Matches(build.Output).Select(line => line.Groups[1].Value.Replace($"{tool.PathOf("")}/", "", StringComparison.Ordinal)).ToHashSet();
        var checkedLines = new List<string>();
        foreach (var (name, files) in merges)
            checkedLines.AddRange(Lines(await tool.RunAsync(["check", .. files, "--name", name])));
        foreach (var file in alone)
            checkedLines.AddRange(Lines(await tool.RunAsync("check", file)));

        Assert.True(checkedLines.Count >= merges.Count + alone.Count, build.Output);
        Assert.True(build.Status == 1 && build.Output.Contains("TSHM", StringComparison.Ordinal), build.Output);
        Assert.Equal("", string.Join('\n', checkedLines.Except(compiled).Select(line => $"tool: {line}").Concat(compiled.Except(checkedLines).Select(line => $"compiler: {line}"))));
    }

    private void WriteCases()
    {
        foreach (var bad in CorpusCase.Bad)
        {
            // One mistake is about the contract's own name.
            var isAboutName = bad.Read().Problems.Any(problem => problem.Kind == InRecord.RecordNameIsContract);
            var name = isAboutName ? CorpusCase.Contract : $"Case{merges.Count}";
            Directory.CreateDirectory(tool.PathOf(name));
            merges.Add((name, [.. bad.Files.Select(file => $"{name}/{file.Name}")]));
            foreach (var (file, bytes) in bad.Files)
                File.WriteAllBytes(tool.PathOf($"{name}/{file}"), bytes);
        }
    }

    /// <summary>Writes mistakes of files rather than of what they say, and texts that are encoded in several ways.</summary>
    private void WriteFiles()
    {
        const string Mistake = "{ \"R\":\r\n [[\"ts\", 0.0], [\"sender\", \"é\u2028\"], [\"v\", null]] }";
        alone.AddRange(["3 d.datadesc.json", "utf8.datadesc.json", "mark.datadesc.json", "wide.datadesc.json", "latin.datadesc.json", "ruled.datadesc.json"]);
        tool.Write("3 d.datadesc.json", "{}");
        tool.Write("utf8.datadesc.json", Mistake);
        File.WriteAllText(tool.PathOf("mark.datadesc.json"), Mistake, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        File.WriteAllText(tool.PathOf("wide.datadesc.json"), Mistake, Encoding.Unicode);
        File.WriteAllText(tool.PathOf("latin.datadesc.json"), Mistake, Encoding.Latin1);
        tool.Write("ruled.datadesc.json", Mistake);
        tool.Write("ruled.rules.json", """{ "R": { "fields": { "w": { "unit": "V" } } } }""");
    }

    /// <summary>Writes descriptions that break those who were built by the contracts accepted before, one named by its file and one in a merge.</summary>
    private async Task WriteAcceptedAsync()
    {
        const string Before = """{ "R": [["ts", 0.0], ["sender", ""], ["v", 0], ["mode", "off"]], "S": [["ts", 0.0], ["sender", ""]] }""";
        const string After = "{ \"R\": [[\"ts\", 0.0], [\"sender\", \"\"],\n [\"mode\", \"on\"], [\"v\", 0.0]] }";
        tool.Write("gated.datadesc.json", Before);
        tool.Write("base.json", Before);
        await tool.RunAsync("contract", "accept", "gated.datadesc.json");
        await tool.RunAsync("contract", "accept", "base.json", "--name", "Gate");
        tool.Write("gated.datadesc.json", After);
        tool.Write("base.json", After);
        alone.Add("gated.datadesc.json");
        merges.Add(("Gate", ["base.json"]));
        tool.Write("damaged.datadesc.json", Before);
        tool.Write("damaged.contract.txt", "typedshm contract 1\nnothing\n");
        alone.Add("damaged.datadesc.json");
    }

    private void WriteProject()
    {
        var contracts = merges.Select(merge => $"<TypedShmContract Include=\"{string.Join(';', merge.Files)}\" Name=\"{merge.Name}\" />");
        tool.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{BuiltRepository.Root}/src/TypedShm/build/TypedShm.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{AppContext.BaseDirectory}TypedShm.dll;{AppContext.BaseDirectory}TypedShm.Transport.InProcess.dll" />
                <Analyzer Include="{BuiltRepository.Root}/generators/TypedShm.Generator/bin/{BuiltRepository.Configuration}/netstandard2.0/TypedShm.Generator.dll" />
                {string.Join("\n    ", contracts)}
              </ItemGroup>
              <Import Project="{BuiltRepository.Root}/src/TypedShm/build/TypedShm.targets" />
            </Project>
            """);
        tool.Write("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>");
    }

    private static IEnumerable<string> Lines(ToolRun run) => run.Out.Split('\n').Where(line => line.Length > 0 && !line.Contains("): info ", StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*(.*\(\d+,\d+\): (?:error|warning) TSHM\d{3}: .*) \[.*\]\r?$", RegexOptions.Multiline)]
    private static partial Regex BuildLine();
}
