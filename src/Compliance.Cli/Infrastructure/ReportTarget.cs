using System.Collections.Generic;

namespace Compliance.Cli.Infrastructure;

/// <summary>One of the requested reports.</summary>
/// <param name="Format">Its format.</param>
/// <param name="File">The file that it is written to; null for standard output.</param>
/// <param name="Columns">The columns of a table, in their order; null for all.</param>
internal sealed record ReportTarget(string Format, string? File, IReadOnlyList<string>? Columns = null);
