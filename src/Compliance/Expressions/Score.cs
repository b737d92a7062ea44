using System.Collections.Generic;
using System.Linq;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>A scheme of points: chapters whose items give points, and levels that these reach. The level 0 is none.</summary>
/// <param name="Name">What rules call its level.</param>
/// <param name="Chapters">The chapters, in the order of the text.</param>
/// <param name="Levels">The levels, the lowest first.</param>
public sealed record Score(string Name, IReadOnlyList<ScoreChapter> Chapters, IReadOnlyList<ScoreLevel> Levels) : LevelScheme(Name)
{
    /// <summary>What the level below the first is called.</summary>
    public const string None = "none";

    /// <inheritdoc/>
    public override Unit Unit { get; } = Unit.OfGrades(Name, [new Grade(None, new LocalizedText("未达级", None)), .. Levels.Select(level => new Grade(level.Name, level.Label))]);

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => SlotUnion.Of([.. Chapters.SelectMany(chapter => chapter.Items).Select(item => item.Slots), .. Levels.Select(level => level.When?.Slots)]);

    /// <summary>The points of all chapters, from the least to the most.</summary>
    public Interval Points(IFactValues box) => Chapters.Select(chapter => chapter.Points(box)).Aggregate(Interval.Point(Rational.Zero), (sum, points) => sum + points);

    /// <inheritdoc/>
    public override Interval Level(IFactValues box)
    {
        var (certain, possible) = (0, 0);
        var points = Points(box);
        var floors = Floors(box);
        for (var level = 1; level <= Levels.Count; level++)
        {
            var reached = Reaches(Levels[level - 1], points, floors, box);
            certain = reached == Truth.True ? level : certain;
            possible = reached == Truth.False ? possible : level;
        }

        return Interval.Closed(certain, possible);
    }

    /// <summary>Whether every chapter has the points that each level takes.</summary>
    public Truth Floors(IFactValues box) => Chapters.Aggregate(Truth.True, (truth, chapter) => truth.And(chapter.MeetsFloor(box)));

    /// <inheritdoc/>
    public override IEnumerable<int> Open(IFactValues box) => SlotUnion.Of(
        [.. Chapters.SelectMany(chapter => chapter.Items).Select(item => item.Open(box)), .. Levels.Select(level => level.When?.Open(box))]);

    private static Truth Reaches(ScoreLevel level, Interval points, Truth floors, IFactValues box) =>
        Comparisons.Evaluate(points, Comparator.AtLeast, Interval.Point(level.Points)).And(floors).And(level.When?.Evaluate(box) ?? Truth.True);
}

/// <summary>A level of a scheme of points.</summary>
/// <param name="Name">Its name in rules.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Points">The points that it takes.</param>
/// <param name="When">What else it takes; null for nothing.</param>
public sealed record ScoreLevel(string Name, LocalizedText Label, Rational Points, Condition? When);
