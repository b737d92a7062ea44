
namespace Compliance.Cli.Display;

/// <summary>How a verdict looks at a glance.</summary>
internal static class VerdictColour
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "green",
        Verdict.Fail => "red",
        Verdict.Waived => "blue",
        Verdict.Upcoming => "cyan",
        Verdict.Undetermined => "yellow",
        _ => "dim",
    };
}
