using System.Collections.Generic;
using Compliance.Compilation;
using Compliance.Packs;

namespace Compliance.Findings;

/// <summary>The words for decisions, levels and the like in results. A word's index is its value in the enumeration.</summary>
public static class FindingWords
{
    /// <summary>The words for <see cref="Decision"/>.</summary>
    public static IReadOnlyList<string> Decisions { get; } = ["compliant", "compliant_with_deviations", "undetermined", "non_compliant", "nothing_applied"];

    /// <summary>The words for <see cref="FindingLevel"/>.</summary>
    public static IReadOnlyList<string> Levels => PackWords.Levels;

    /// <summary>The words for <see cref="DaySource"/>.</summary>
    public static IReadOnlyList<string> DaySources { get; } = ["as_of", "subject", "today"];

    /// <summary>The words for <see cref="DeviationStatus"/>.</summary>
    public static IReadOnlyList<string> DeviationStatuses { get; } = ["valid", "not_approved", "expired", "not_waivable"];

    /// <summary>The word for a decision.</summary>
    public static string Word(this Decision decision) => Decisions[(int)decision];

    /// <summary>The word for a level.</summary>
    public static string Word(this FindingLevel level) => Levels[(int)level];

    /// <summary>The word for where a day comes from.</summary>
    public static string Word(this DaySource source) => DaySources[(int)source];

    /// <summary>The word for what a deviation amounts to.</summary>
    public static string Word(this DeviationStatus status) => DeviationStatuses[(int)status];

    /// <summary>How much a failure of a rule with this obligation weighs.</summary>
    public static FindingLevel Level(this Obligation obligation) => obligation switch
    {
        Obligation.Must or Obligation.InPrinciple => FindingLevel.Error,
        Obligation.Strive => FindingLevel.Warning,
        _ => FindingLevel.Note,
    };
}
