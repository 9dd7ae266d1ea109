using System.Globalization;

namespace TypedShm.Tests.Guards;

public sealed class TestScriptTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("typedshm-sum-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Projects_are_added_up()
    {
        Write("A", Trx("Completed", "Passed", "Passed", "NotExecuted"));
        Write("B", Trx("Completed", "Passed"));

        Assert.Equal(("3 passed, 0 failed, 1 skipped", 0), await SumAsync());
    }

    [Fact]
    public async Task A_failed_test_fails_the_run()
    {
        Write("A", Trx("Failed", "Passed", "Failed", "Failed"));

        Assert.Equal(("1 passed, 2 failed, 0 skipped", 1), await SumAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<TestRun xmlns=\"t\"><Results>")]
    [InlineData("<TestRun xmlns=\"t\" />")]
    public async Task A_project_that_left_no_whole_result_is_a_failure(string trx)
    {
        Write("A", Trx("Completed", "Passed"));
        Write("Crashed", trx);

        Assert.Equal(("1 passed, 1 failed, 0 skipped", 1), await SumAsync());
    }

    [Fact]
    public async Task A_run_that_was_aborted_is_a_failure_although_its_tests_passed()
    {
        Write("A", Trx("Failed", "Passed"));

        var (line, status) = await SumAsync();

        Assert.Equal(1, status);
        Assert.Contains(" 1 failed,", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_exit_status_is_a_failure_although_the_results_look_well()
    {
        Write("A", Trx("Completed", "Passed"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "A.exit"), "1\n");

        var (line, status) = await SumAsync();

        Assert.Equal(1, status);
        Assert.Contains(" 1 failed,", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counters_that_announce_more_tests_than_there_are_results_are_a_failure()
    {
        Write("A", Trx("Completed", "Passed").Replace("total=\"1\"", "total=\"2\"", StringComparison.Ordinal));

        Assert.Equal(1, (await SumAsync()).Status);
    }

    [Fact]
    public async Task A_project_without_tests_is_a_failure()
    {
        Write("A", Trx("Completed"));

        Assert.Equal(1, (await SumAsync()).Status);
    }

    [Fact]
    public async Task No_project_at_all_is_a_failure() => Assert.Equal(("0 passed, 0 failed, 0 skipped", 1), await SumAsync());

    [Fact]
    public async Task Only_skipped_tests_are_a_failure()
    {
        Write("A", Trx("Completed", "NotExecuted"));

        Assert.Equal(("0 passed, 0 failed, 1 skipped", 1), await SumAsync());
    }

    private static string Trx(string outcome, params string[] results) => string.Create(CultureInfo.InvariantCulture, $"""
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Results>{string.Concat(results.Select(result => $"<UnitTestResult testName=\"T\" outcome=\"{result}\" />"))}</Results>
          <ResultSummary outcome="{outcome}"><Counters total="{results.Length}" /></ResultSummary>
        </TestRun>
        """);

    private void Write(string project, string trx) => File.WriteAllText(Path.Combine(folder.FullName, $"{project}.trx"), trx);

    private async Task<(string Line, int Status)> SumAsync()
    {
        var run = await ChildProcess.RunAsync(Repository.Root, "bash", "test.sh", "--sum", folder.FullName);
        return (run.Output.TrimEnd('\n').Split('\n')[^1], run.Status);
    }
}
