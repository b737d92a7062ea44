using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;

namespace Compliance.Tests.Reference;

/// <summary>A limit as it is written.</summary>
internal sealed record WrittenLimit(string Sign, Fraction Value, string Text);

/// <summary>What a rule gives for a subject: the verdict, what is measured, and the limits of the rows that were touched.</summary>
internal sealed record WrittenFinding(Verdict Verdict, Span? Measured, IReadOnlyList<string> Limits);

/// <summary>A rule with a table, points, or parts, evaluated word by word.</summary>
/// <param name="Kind">The kind of what is evaluated: of the parts, where the rule is about each of them.</param>
/// <param name="IsAboutEach">Whether it is one finding about all parts of the kind.</param>
/// <param name="When">When it applies.</param>
/// <param name="Measure">What it measures.</param>
/// <param name="Require">What has to hold, in place of a measure.</param>
/// <param name="Limit">The limits by rows; a limit for all is one row without cells.</param>
/// <param name="AppliesInRows">Whether it does not apply to what lies in no row.</param>
internal sealed record WrittenRule(SubjectKind Kind, bool IsAboutEach, Expression? When, Expression? Measure, Expression? Require, Table<WrittenLimit>? Limit, bool AppliesInRows)
{
    /// <summary>The table of each of its limits, in their order; null for a limit without rows.</summary>
    public IReadOnlyList<Table<WrittenLimit>?> Tables { get; init; } = [];

    /// <summary>For each of its limits, whether the rule does not apply to what lies in no row of it.</summary>
    public IReadOnlyList<bool> AppliesInRowsOf { get; init; } = [];

    public WrittenFinding Evaluate(ReferenceFacts subject) => IsAboutEach ? EvaluateEach(subject) : EvaluateOne(subject);

    /// <summary>Whether the rule applies to the points of a box, and whether its limit is met there.</summary>
    public (Answer Applies, Answer Holds) Answers(ReferenceFacts box)
    {
        var facts = new Evaluator(box);
        var applies = When is null ? Answer.Yes : facts.Evaluate(When);
        if (Require is not null)
            return (applies, facts.Evaluate(Require));
        if (facts.Exists(Measure!).IsNo)
            return (Answer.No, Answer.Open);

        // Each row that the box touches is asked about what of the box lies in it; what lies in no row has no answer.
        var answers = Limit!.Touched(box).Select(row => Evaluator.Compare(new Evaluator(row.Box).Measure(Measure!), row.Row.Value.Sign, Span.Point(row.Row.Value.Value))).ToList();
        var isInRow = Limit.Contains(box);
        if (isInRow.MayBeNo && !AppliesInRows)
            answers.Add(Answer.Open);
        return (
            Answer.All([applies, facts.Exists(Measure!), AppliesInRows ? isInRow : Answer.Yes]),
            new Answer(answers.Any(answer => answer.MayBeYes), answers.Any(answer => answer.MayBeNo)));
    }

    private WrittenFinding EvaluateOne(ReferenceFacts subject)
    {
        var boxes = subject is Part part ? part.Possibilities() : [subject];
        var answers = boxes.Select(Answers).ToList();
        var applies = Answer.Either(answers.Select(one => one.Applies));
        var holds = Answer.Either(answers.Select(one => one.Holds));
        return new WrittenFinding(
            VerdictOf(applies, holds),
            applies.IsNo || Measure is null ? null : Span.Around(boxes.Select(box => new Evaluator(box).Measure(Measure))),
            [.. boxes.SelectMany(box => Limit?.Touched(box) ?? []).Select(row => row.Row.Value.Text).Distinct()]);
    }

    // One part that fails fails it; one that is open leaves it open, as do parts that may be there besides.
    private WrittenFinding EvaluateEach(ReferenceFacts whole)
    {
        var (parts, mayBeMore) = whole.PartsOf(Kind);
        var verdicts = parts.Select(part => EvaluateOne(part).Verdict).ToList();
        var verdict = verdicts.Contains(Verdict.Fail) ? Verdict.Fail
            : mayBeMore || verdicts.Contains(Verdict.Undetermined) ? Verdict.Undetermined
            : verdicts.Contains(Verdict.Pass) ? Verdict.Pass
            : Verdict.NotApplicable;
        return new WrittenFinding(verdict, null, []);
    }

    private static Verdict VerdictOf(Answer applies, Answer holds)
    {
        if (applies.IsNo)
            return Verdict.NotApplicable;
        if (holds.IsYes)
            return Verdict.Pass;
        return applies.IsOpen || holds.IsOpen ? Verdict.Undetermined : Verdict.Fail;
    }
}
