using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>What a subject lacks for the level above the one that it certainly reaches.</summary>
/// <param name="Level">That level.</param>
/// <param name="Points">The points that it lacks, from the least that it may be to the most; null where it has enough for certain.</param>
/// <param name="Floors">The chapters of which it may lack points for their floor, with the points.</param>
/// <param name="When">What else the level takes and may not hold; null where nothing does.</param>
/// <param name="Offers">What would give further points, with the most that it would give.</param>
public sealed record LevelNeed(ScoreLevel Level, Interval? Points, IReadOnlyList<(ScoreChapter Chapter, Interval Points)> Floors, Condition? When, IReadOnlyList<(ScoreChapter Chapter, ScoreItem Item, Rational Points)> Offers)
{
    /// <summary>What is lacking; null where the rule measures no level, or the highest is reached.</summary>
    internal static LevelNeed? Of(Rule rule, IFactValues box) => rule.Requirement.OwnMeasure is LevelMeasure { Scheme: Score score } ? Of(score, rule.Subject, box) : null;

    private static LevelNeed? Of(Score score, SubjectKind kind, IFactValues box)
    {
        var certain = score.Level(box).Lower.Value!.Value;
        var level = score.Levels.Where((_, place) => place + 1 > certain).FirstOrDefault();
        if (level is null)
            return null;

        return new LevelNeed(
            level,
            Lacking(score.Points(box), level.Points),
            [.. score.Chapters.Where(chapter => chapter.Floor is not null)
                .Select(chapter => (chapter, Lacking(chapter.Points(box), chapter.Floor!.Value)))
                .Where(one => one.Item2 is not null).Select(one => (one.chapter, one.Item2!))],
            level.When is { } when && when.Evaluate(box) != Truth.True ? when : null,
            [.. from chapter in score.Chapters
                from item in chapter.Items
                let more = item.Points(new DomainFactValues(kind)).Upper.Value!.Value - item.Points(box).Lower.Value!.Value
                where more.Sign > 0
                select (chapter, item, more)]);
    }

    private static Interval? Lacking(Interval points, Rational needed)
    {
        var most = needed - points.Lower.Value!.Value;
        var least = needed - points.Upper.Value!.Value;
        return most.Sign <= 0 ? null : Interval.Closed(least.Sign < 0 ? Rational.Zero : least, most);
    }
}
