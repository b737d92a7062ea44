namespace Compliance.Cli.Checking;

/// <summary>One of the reports that are asked for.</summary>
/// <param name="Format">Its format.</param>
/// <param name="File">The file that it is written to; null for standard output.</param>
internal sealed record ReportTarget(string Format, string? File);
