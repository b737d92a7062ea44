using System.Collections.Generic;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Cli.Explain;

/// <summary>What the command line of <c>explain</c> asks for.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Targets">The descriptors, and behind a <c>#</c> the id of one subject in them; none to explain the rule alone.</param>
/// <param name="Pack">The pack.</param>
/// <param name="AsOf">The day to decide on; null for each subject's own, or else today.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Output">The file that it is written to; null for standard output.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="IsExcerpt">Whether the descriptors are but a part of the register.</param>
internal sealed record ExplainRequest(
    string Rule, IReadOnlyList<string> Targets, string Pack, CalendarDate? AsOf, string Format, string? Output, Language Language, bool IsExcerpt = false);
