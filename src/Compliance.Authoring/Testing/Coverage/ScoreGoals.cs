using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Testing.Cases;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Coverage;

/// <summary>Each level of a scheme of points as what a subject reaches, each floor as what keeps a subject from all levels, and each item as what gives its points.</summary>
internal static class ScoreGoals
{
    public static IEnumerable<CoverageGoal> Of(Rule rule, Score score)
    {
        for (var level = 0; level < score.Unit.Grades!.Count; level++)
        {
            var (number, grade) = (level, score.Unit.Grades[level]);
            yield return Goal(
                rule, new LocalizedText($"恰达到“{grade.Label.Zh}”", $"exactly the level '{grade.Label.En}'"), At(rule, score, number),
                result => LevelOf(score, result) == number);
        }

        foreach (var chapter in score.Chapters.Where(chapter => chapter.Floor is not null))
        {
            yield return Goal(
                rule, new LocalizedText($"总分够而“{chapter.Label.Zh}”未达最低分", $"points enough in all, and below the floor of '{chapter.Label.En}'"), Below(rule, score, chapter),
                result => IsEvaluated(result) && chapter.MeetsFloor(result.Finding.Subject) == Truth.False && HasPoints(score, result));
        }

        foreach (var item in score.Chapters.SelectMany(chapter => chapter.Items))
        {
            foreach (var goal in OfItem(rule, item))
                yield return goal;
        }
    }

    private static IEnumerable<CoverageGoal> OfItem(Rule rule, ScoreItem item) => item.Match(
        condition: condition => [Gives(rule, condition.When), Gives(rule, RuleConditions.Not(condition.When))],
        rows: rows => rows.Rows.Boxes.Select(row => Gives(rule, RowConditions.Of(row))));

    private static CoverageGoal Gives(Rule rule, Condition reason)
    {
        var text = Expressions.ExpressionSyntax.Of(reason);
        return Goal(
            rule, new LocalizedText($"得分项“{text}”", $"the item '{text}'"), CaseGoals.Own(rule, reason, rule.Requirement.Limits[0].From),
            result => IsEvaluated(result) && reason.Evaluate(result.Finding.Subject) == Truth.True);
    }

    private static CaseGoal At(Rule rule, Score score, int level) =>
        CaseGoals.Own(rule, RuleConditions.Compare(rule.Subject, new LevelMeasure(score), Comparator.EqualTo, score.At(level)), rule.Requirement.Limits[0].From);

    // None of the levels, and some level if there were no such floor.
    private static CaseGoal Below(Rule rule, Score score, ScoreChapter chapter)
    {
        var without = new Score(score.Name, [.. score.Chapters.Select(one => one == chapter ? one with { Floor = null } : one)], score.Levels);
        var none = At(rule, score, 0);
        return none with { Facts = RuleConditions.All(none.Facts, RuleConditions.Compare(rule.Subject, new LevelMeasure(without), Comparator.AtLeast, without.At(1))) };
    }

    private static bool HasPoints(Score score, CaseResult result) =>
        score.Points(result.Finding.Subject).Lower.Value is { } points && points >= score.Levels[0].Points;

    private static int? LevelOf(Score score, CaseResult result) => IsEvaluated(result) && score.Level(result.Finding.Subject) is { IsPoint: true } level ? (int)level.Lower.Value!.Value.Numerator : null;

    private static bool IsEvaluated(CaseResult result) => result.Finding.Verdict is Verdict.Pass or Verdict.Fail or Verdict.Waived;

    private static CoverageGoal Goal(Rule rule, LocalizedText text, CaseGoal goal, System.Func<CaseResult, bool> isMetBy) =>
        new(CoverageKind.Condition, rule, rule.Span, text, goal, isMetBy);
}
