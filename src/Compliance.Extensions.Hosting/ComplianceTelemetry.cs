namespace Compliance.Extensions.Hosting;

/// <summary>The names that an operator's tools listen to.</summary>
public static class ComplianceTelemetry
{
    /// <summary>The source of traces: an activity <c>compliance.evaluate</c> for each evaluation.</summary>
    public const string ActivitySourceName = "Compliance";

    /// <summary>
    /// The meter: <c>compliance.subjects</c>, how many were evaluated, by pack and decision; <c>compliance.evaluation.duration</c> in seconds, by pack;
    /// <c>compliance.pack.reloads</c>, by pack.
    /// </summary>
    public const string MeterName = "Compliance";
}
