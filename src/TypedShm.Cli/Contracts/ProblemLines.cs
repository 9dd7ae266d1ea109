using TypedShm.Description;

namespace TypedShm.Cli.Contracts;

/// <summary>Shows problems as the compiler does.</summary>
internal static class ProblemLines
{
    /// <summary>Gives each problem its line.</summary>
    public static string Of(IEnumerable<Problem> problems) => string.Concat(problems.Select(problem => $"{problem}\n"));
}
