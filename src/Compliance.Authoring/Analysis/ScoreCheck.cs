using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Analysis.Models;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Analysis;

/// <summary>A scheme of points: whether every chapter can have the points of its floor, and every level can be reached.</summary>
internal static class ScoreCheck
{
    public static IEnumerable<LintFinding> Check(KindModel model, Rule rule)
    {
        if (rule.Requirement.OwnMeasure is not LevelMeasure { Scheme: Score score })
            yield break;

        var box = new DomainFactValues(rule.Subject);
        foreach (var chapter in score.Chapters.Where(chapter => chapter.Floor is { } floor && chapter.Points(box).Upper.Value < floor))
        {
            yield return LintFinding.Of(
                AnalysisKinds.FloorNeverReached, rule.Span, [rule],
                ("found", chapter.Label), ("floor", DecimalText.Of(chapter.Floor!.Value)), ("most", DecimalText.Of(chapter.Points(box).Upper.Value!.Value)));
        }

        var most = score.Points(box).Upper.Value!.Value;
        foreach (var level in score.Levels)
        {
            if (most < level.Points || (level.When is { } when && model.OutcomeOf(when) == Outcome.Impossible))
                yield return LintFinding.Of(AnalysisKinds.LevelNeverReached, rule.Span, [rule], ("found", level.Label), ("points", DecimalText.Of(level.Points)), ("most", DecimalText.Of(most)));
        }
    }
}
