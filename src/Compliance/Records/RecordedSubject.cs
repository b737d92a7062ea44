using System.Collections.Generic;
using Compliance.Findings;

namespace Compliance.Records;

/// <summary>One subject of a record's result.</summary>
/// <param name="Kind">What kind of subject it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Decision">What it came to.</param>
/// <param name="Findings">The findings that the result lists.</param>
public sealed record RecordedSubject(string Kind, string Id, Decision Decision, IReadOnlyList<RecordedFinding> Findings)
{
    /// <summary>The kind and id.</summary>
    public override string ToString() => $"{Kind} {Id}";
}

/// <summary>One finding of a record's result.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Json">The whole of it, as the result has it.</param>
public sealed record RecordedFinding(string Rule, Verdict Verdict, string Json);
