using System.Collections.Generic;
using Compliance.Localization;

namespace Compliance.Authoring.Explanations;

/// <summary>
/// The forms of words that rules are told in, one set a language. Writing fills a form, and reading matches the same form, so
/// that what is written is what is read. Lists are in the order of their enumeration.
/// </summary>
internal sealed partial record Wording
{
    public static Wording In(Language language) => language == Language.Chinese ? Chinese : English;

    public required Language Language { get; init; }

    /// <summary>The whole: <c>{subject}</c>, <c>{demand}</c>, and sentences behind it that may be missing.</summary>
    public required string Rule { get; init; }

    public required string AllSubjects { get; init; }

    public required string SomeSubjects { get; init; }

    public required string Departments { get; init; }

    public required string Judged { get; init; }

    /// <summary>The separator of the items of a list.</summary>
    public required string Comma { get; init; }

    public required string NumberDemand { get; init; }

    public required string ConditionDemand { get; init; }

    /// <summary>From a day on.</summary>
    public required string Period { get; init; }

    /// <summary>From a day to another.</summary>
    public required string PeriodUntil { get; init; }

    /// <summary>A demand by the limit in force on a day of the subject's own.</summary>
    public required string BoundDemand { get; init; }

    public required string NumberLimit { get; init; }

    public required string DeadlineLimit { get; init; }

    public required string TableLimit { get; init; }

    public required string OnlyTableLimit { get; init; }

    public required string TableRow { get; init; }

    public required string AnyRow { get; init; }

    public required string NextRow { get; init; }

    public required string InRow { get; init; }

    public required string AtLeast { get; init; }

    public required string NextItem { get; init; }

    public required string Level { get; init; }

    public required string LevelByPoints { get; init; }

    public required string Chapter { get; init; }

    public required string Floor { get; init; }

    public required string Cap { get; init; }

    public required string Item { get; init; }

    public required string LevelFrom { get; init; }

    public required string LevelWhen { get; init; }

    public required string NextLimit { get; init; }

    /// <summary>By obligation.</summary>
    public required IReadOnlyList<string> Ought { get; init; }

    /// <summary>By comparator, before a limit.</summary>
    public required IReadOnlyList<string> Comparators { get; init; }

    /// <summary>By comparator, before a day that limits another one.</summary>
    public required IReadOnlyList<string> DayComparators { get; init; }

    /// <summary>By comparator, between two numbers, and last what says that they differ.</summary>
    public required IReadOnlyList<string> Compares { get; init; }

    /// <summary>By comparator, between two days, and last what says that they differ.</summary>
    public required IReadOnlyList<string> ComparesDays { get; init; }

    public required string And { get; init; }

    public required string Or { get; init; }

    public required string Bracket { get; init; }

    public required string Not { get; init; }

    public required string Is { get; init; }

    public required string IsNot { get; init; }

    public required string OneOf { get; init; }

    public required string Negative { get; init; }

    /// <summary>By arithmetic operator.</summary>
    public required IReadOnlyList<string> Operations { get; init; }

    /// <summary>A time after a day.</summary>
    public required string After { get; init; }

    /// <summary>A time before a day.</summary>
    public required string Before { get; init; }

    /// <summary>The time between two days.</summary>
    public required string Between { get; init; }

    public required string Members { get; init; }

    public required string MembersInYear { get; init; }

    /// <summary>Those of the finished year.</summary>
    public required string MembersInWholeYear { get; init; }

    public required string MembersAmong { get; init; }

    public required string MembersInYearAmong { get; init; }

    public required string MembersInWholeYearAmong { get; init; }

    public required string Share { get; init; }

    public required string Count { get; init; }

    public required string Sum { get; init; }

    public required string SumWhere { get; init; }

    public required string Ratio { get; init; }

    public required string AgainstYearBefore { get; init; }

    public required string OrReported { get; init; }

    public required string ReportedFirst { get; init; }

    /// <summary>What may follow a label: one that continues like this in another label is put into quotation marks.</summary>
    public required IReadOnlyList<string> Behind { get; init; }
}
