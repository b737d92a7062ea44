using System.Collections.Generic;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>What the sentences of a finding are made of. They are written from this alone, and the finding gives them.</summary>
internal interface IFindingContent
{
    /// <summary>The rule.</summary>
    Rule Rule { get; }

    /// <summary>The subject.</summary>
    Subject Subject { get; }

    /// <summary>The day that was evaluated.</summary>
    CalendarDate Day { get; }

    /// <summary>The verdict.</summary>
    Verdict Verdict { get; }

    /// <summary>The limit in force on the day; null if none is in force yet.</summary>
    Limit? Limit { get; }

    /// <summary>The limit in force as the pack has it: the whole of a table.</summary>
    Limit? InForce { get; }

    /// <summary>The limits of which one is in force, where it is not known which.</summary>
    IReadOnlyList<Limit> Limits { get; }

    /// <summary>The next limit after the day; null if there is no later one.</summary>
    UpcomingLimit? Upcoming { get; }

    /// <summary>The last day of the year that is judged as a whole, while it has not ended, or null.</summary>
    CalendarDate? YearEndsOn { get; }

    /// <summary>What the number is so far in that year, or null.</summary>
    Measurement? SoFar { get; }

    /// <summary>The facts that could settle it.</summary>
    IReadOnlyList<Fact> Missing { get; }

    /// <summary>The parts that leave some of these open.</summary>
    IReadOnlyList<OpenPart> OpenParts { get; }

    /// <summary>What the next level lacks; null where there is none.</summary>
    LevelNeed? NextLevel { get; }

    /// <summary>The kind of members without which it cannot be evaluated, or null.</summary>
    SubjectKind? MissingMembers { get; }

    /// <summary>What the members of the jurisdiction come to, or null.</summary>
    PortfolioFigures? Portfolio { get; }

    /// <summary>The subject's deviation from the rule, or null.</summary>
    Deviation? Deviation { get; }
}
