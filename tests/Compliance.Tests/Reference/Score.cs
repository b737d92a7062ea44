using System.Collections.Generic;
using System.Linq;

namespace Compliance.Tests.Reference;

/// <summary>Points, chapter by chapter, and the levels that they reach. The level 0 is none.</summary>
/// <param name="Chapters">The chapters.</param>
/// <param name="Levels">The levels, the lowest first.</param>
internal sealed record Score(IReadOnlyList<ScoreChapter> Chapters, IReadOnlyList<ScoreLevel> Levels)
{
    /// <summary>The number of a level, by its name.</summary>
    public int NumberOf(string level) => level == "none" ? 0 : Levels.ToList().FindIndex(one => one.Name == level) + 1;

    /// <summary>The points of all chapters.</summary>
    public Span Points(Evaluator facts) => Chapters.Select(chapter => chapter.Points(facts)).Aggregate((a, b) => a + b);

    /// <summary>From the level that is certainly reached to the one that may be.</summary>
    public Span Level(Evaluator facts)
    {
        var reached = Levels.Select(level => Reached(level, facts)).ToList();
        return new Span(new End(reached.FindLastIndex(one => one.IsYes) + 1, true), new End(reached.FindLastIndex(one => one.MayBeYes) + 1, true));
    }

    /// <summary>The slots of the facts that it reads.</summary>
    public IEnumerable<int> Slots => Chapters.SelectMany(chapter => chapter.Items).SelectMany(item => item.Slots)
        .Concat(Levels.Where(level => level.When is not null).SelectMany(level => Evaluator.SlotsOf(level.When!)));

    /// <summary>The slots of the facts that leave an item or the condition of a level open.</summary>
    public IEnumerable<int> Open(Evaluator facts) => Chapters.SelectMany(chapter => chapter.Items).SelectMany(item => item.Open(facts))
        .Concat(Levels.Where(level => level.When is not null).SelectMany(level => facts.Open(level.When!)));

    // With its points, every floor, and its own condition.
    private Answer Reached(ScoreLevel level, Evaluator facts) => Answer.All(
    [
        Evaluator.Compare(Points(facts), ">=", Span.Point(level.Points)),
        .. Chapters.Where(chapter => chapter.Floor is not null).Select(chapter => Evaluator.Compare(chapter.Points(facts), ">=", Span.Point(chapter.Floor!.Value))),
        level.When is null ? Answer.Yes : facts.Evaluate(level.When),
    ]);
}

/// <summary>Points that count together, with the least that every level takes and the most that counts.</summary>
internal sealed record ScoreChapter(Fraction? Floor, Fraction? Cap, IReadOnlyList<ScoreItem> Items)
{
    public Span Points(Evaluator facts)
    {
        var sum = Items.Select(item => item.Points(facts)).Aggregate(Span.Point(0), (a, b) => a + b);
        return Cap is { } cap ? sum.AtMost(cap) : sum;
    }
}

/// <summary>Points for a condition, or for the row of a table that a subject lies in; points in no row give none.</summary>
internal sealed record ScoreItem(Expression? When, Fraction Gives, Table<Fraction>? Table)
{
    public Span Points(Evaluator facts)
    {
        if (Table is not null)
            return Either([.. Table.Touched(facts.Facts).Select(one => one.Row.Value)], Table.Contains(facts.Facts).MayBeNo);

        var answer = facts.Evaluate(When!);
        return Either(answer.MayBeYes ? [Gives] : [], answer.MayBeNo);
    }

    public IEnumerable<int> Open(Evaluator facts) => Table is null
        ? facts.Open(When!)
        : Table.Touched(facts.Facts).SelectMany(row => row.Row.Cells).Where(cell => cell.Outside(facts.Facts).Any()).Select(cell => cell.Slot);

    public IEnumerable<int> Slots => Table is null ? Evaluator.SlotsOf(When!) : Table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Slot);

    private static Span Either(IReadOnlyList<Fraction> points, bool orNone) => Span.Around(points.Concat(orNone ? [0] : []).Select(Span.Point));
}

/// <summary>A level: how many points it takes, and what else.</summary>
internal sealed record ScoreLevel(string Name, Fraction Points, Expression? When);
