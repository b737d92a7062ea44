using Compliance.Localization;

namespace Compliance.Authoring.Explanations;

/// <summary>How rules are told in English.</summary>
internal sealed partial record Wording
{
    private static Wording English { get; } = new()
    {
        Language = Language.English,
        Rule = "For every {subject}, {demand}.{departments}{judged}",
        AllSubjects = "{kind}",
        SomeSubjects = "{kind} where {when}",
        Departments = " Responsible: {list}.",
        Judged = " A person has to judge.",
        Comma = ", ",
        NumberDemand = "{measure} {limits}",
        ConditionDemand = "the following {ought} hold {period}: {condition}",
        Period = "from {date} on",
        PeriodUntil = "from {date} to {until}",
        BoundDemand = "by the limit in force on {day}: {demand}",
        NumberLimit = "{ought} be {comparator} {quantity} {period}",
        DeadlineLimit = "{ought} fall in the year evaluated, on or before {day} of it, {period}",
        NextLimit = ", and ",
        Ought = ["must", "must in principle", "is meant to", "is encouraged to"],
        Comparators = ["at most", "less than", "at least", "more than", "exactly"],
        DayComparators = ["on or before", "before", "on or after", "after", "on"],
        Compares = ["{left} is at most {right}", "{left} is less than {right}", "{left} is at least {right}", "{left} is more than {right}", "{left} is exactly {right}", "{left} is not exactly {right}"],
        ComparesDays = ["{left} is on or before {right}", "{left} is before {right}", "{left} is on or after {right}", "{left} is after {right}", "{left} is on {right}", "{left} is not on {right}"],
        And = " and ",
        Or = " or ",
        Bracket = "({inner})",
        Not = "it is not so that ({inner})",
        Is = "{label} is {choices}",
        IsNot = "{label} is not {choices}",
        OneOf = "one of {list}",
        Negative = "the negative of ({inner})",
        Operations = ["{left} plus {right}", "{left} minus {right}", "{left} times {right}", "{left} divided by {right}", "the lesser of {left} and {right}", "the greater of {left} and {right}"],
        After = "the day {duration} after {day}",
        Before = "the day {duration} before {day}",
        Between = "the time from {earlier} to {later}",
        Members = "the {kinds} in it",
        MembersInYear = "the {kinds} in it with {year} in the year evaluated",
        MembersAmong = "the {kinds} in it where {among}",
        MembersInYearAmong = "the {kinds} in it with {year} in the year evaluated and where {among}",
        Share = "among {members}, the share by {of} of those where {where}",
        Count = "among {members}, the number of those where {where}",
        Sum = "the total of {of} over {members}",
        SumWhere = "among {members}, the total of {of} of those where {where}",
        Ratio = "the total of {of} divided by the total of {to} over {members}",
        AgainstYearBefore = "{aggregate}, less the same of the year before,",
        OrReported = "{aggregate} (or, where no {kinds} are registered, {reported} as it reports)",
        ReportedFirst = "{reported} as it reports (or, where it does not report, {aggregate})",
        Behind = [" divided by", " plus", " minus", " times", " is", " and", " or", " must", " in the year", " over", " of those", " as it reports", " after", " before", " to", " from", ":", ")", ",", "."],
    };
}
