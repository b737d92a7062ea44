using System;
using System.Linq;
using System.Linq.Expressions;
using NRules;
using NRules.RuleModel;

namespace Compliance.NRules;

/// <summary>What the pack's rules do: a finding that does not pass is a fact that goes when the match ends, and is updated where it comes out otherwise.</summary>
internal static class PackActions
{
    private const string Key = "finding";

    /// <summary>Puts the finding of a rule into working memory, or another one in its place. Where a match is wider than the verdict, there may be none.</summary>
    public static void Report(IContext context, SubjectFacts subject, string rule)
    {
        var index = subject.Questions.RuleOf(rule);
        if (index >= 0)
            Report(context, subject, index, subject.DoesNotPass(index), isAboutOthers: false);
    }

    /// <summary>The same for a finding of any other verdict.</summary>
    public static void ReportOther(IContext context, SubjectFacts subject, string rule)
    {
        var index = subject.Questions.RuleOf(rule);
        if (index >= 0)
            Report(context, subject, index, !subject.DoesNotPass(index), isAboutOthers: true);
    }

    /// <summary>Takes up what a rule has derived.</summary>
    /// <exception cref="InvalidOperationException">It is derived from a finding that depends on it.</exception>
    public static void TakeUp(IContext context, DerivedFact derived)
    {
        var source = context.Match.Facts.First().Source;
        derived.Rule = (source as ILinkedFactSource)?.Rule.Name;
        if (DerivationCircle.Find(derived, source) is { } circle)
            throw new InvalidOperationException($"A fact is derived from a finding that depends on it: {circle}.");
        derived.Subject.Derive(context, derived);
    }

    /// <summary>Gives up what a rule has derived, whose match has ended.</summary>
    public static void GiveUp(IContext context, DerivedFact derived) => derived.Subject.GiveUp(context, derived);

    /// <summary>The delegate of an action of the pack's; null where it is none.</summary>
    public static Delegate? Find(Expression body)
    {
        if (body is not MethodCallExpression call || call.Method.DeclaringType != typeof(PackActions))
            return null;
        if (call.Method.Name == nameof(TakeUp))
            return new Action<IContext, ITuple>((context, tuple) => TakeUp(context, (DerivedFact)tuple.Facts.First().Value!));
        if (call.Method.Name == nameof(GiveUp))
            return new Action<IContext, ITuple>((context, tuple) => GiveUp(context, (DerivedFact)tuple.Facts.First().Value!));

        var place = new RulePlace((string)((ConstantExpression)call.Arguments[2]).Value!);
        var isAboutOthers = call.Method.Name == nameof(ReportOther);
        return new Action<IContext, ITuple>((context, tuple) =>
        {
            var subject = (SubjectFacts)tuple.Facts.First().Value!;
            var rule = place.IndexIn(subject);
            if (rule >= 0)
                Report(context, subject, rule, subject.DoesNotPass(rule) != isAboutOthers, isAboutOthers);
        });
    }

    private static void Report(IContext context, SubjectFacts subject, int rule, bool isFact, bool isAboutOthers)
    {
        if (subject.IsLookedAt)
            Put(context, subject, rule, isFact);

        // Of those that pass NRules' own filter keeps the record.
        if (!isAboutOthers)
            subject.Report(rule, isFact);
    }

    private static void Put(IContext context, SubjectFacts subject, int rule, bool isFact)
    {
        var reported = context.GetLinked(Key);
        if (!isFact)
        {
            if (reported is not null)
                context.RetractLinked(Key, reported);
            return;
        }

        var finding = subject.FindingOf(rule)!;
        if (reported is null)
            context.InsertLinked(Key, finding);
        else if (!ReferenceEquals(reported, finding))
            context.UpdateLinked(Key, finding);
    }
}
