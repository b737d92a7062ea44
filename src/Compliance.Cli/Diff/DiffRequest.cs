using System.Collections.Generic;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Cli.Diff;

/// <summary>What the command line asks for.</summary>
/// <param name="Old">The old version, by name or folder.</param>
/// <param name="New">The new version, by name or folder.</param>
/// <param name="Over">The register that is decided by both; none where none is to be.</param>
/// <param name="AsOf">The day that it is evaluated; null for each subject's own.</param>
/// <param name="Format">How the result is written.</param>
/// <param name="Output">The file that it is written to; null for standard output.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="FailOn">From what on the exit status is not 0.</param>
/// <param name="IsExcerpt">Whether what is decided is but a part of the register.</param>
internal sealed record DiffRequest(
    string Old, string New, IReadOnlyList<string> Over, CalendarDate? AsOf, string Format, string? Output, Language Language, string FailOn, bool IsExcerpt = false);
