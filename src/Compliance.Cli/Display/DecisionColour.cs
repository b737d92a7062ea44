using Compliance.Findings;

namespace Compliance.Cli.Display;

/// <summary>How a decision looks at a glance; the mark says it without colour too.</summary>
internal static class DecisionColour
{
    public static string Of(Decision decision) => decision switch
    {
        Decision.Compliant => "green",
        Decision.CompliantWithDeviations => "blue",
        Decision.NonCompliant => "red",
        _ => "yellow",
    };

    public static string Mark(Decision decision) => decision switch
    {
        Decision.Compliant => "✓",
        Decision.CompliantWithDeviations => "≈",
        Decision.NonCompliant => "✗",
        Decision.Undetermined => "?",
        _ => "–",
    };
}
