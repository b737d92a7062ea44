using System.Linq;
using Compliance.Diagnostics;

namespace Compliance.Tests.Text;

/// <summary>Diagnostics written as a test compares them.</summary>
internal static class Problems
{
    /// <summary>Location and code of each: <c>2:1 CP1007</c>.</summary>
    public static string[] Places(this DiagnosticBag diagnostics) =>
        [.. diagnostics.Items.Select(item => $"{item.Span.Line}:{item.Span.Column} {item.Code}")];
}
