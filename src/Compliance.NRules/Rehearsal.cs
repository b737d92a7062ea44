using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Values;

namespace Compliance.NRules;

/// <summary>
/// A pack of two rules and a subject of which nothing is known, evaluated once: what a process does for the first time in NRules takes longer than all
/// that it then does for a descriptor, and is the same whatever the pack.
/// </summary>
internal static class Rehearsal
{
    private static readonly CalendarDate _day = new(2000, 1, 1);
    private static readonly LocalizedText _unnamed = LocalizedText.Same("");

    /// <summary>Compiles the pack and evaluates the subject.</summary>
    public static void Run()
    {
        var fact = new Fact("a", _unnamed, FactType.Boolean, Unit.One, Interval.All, [], null);
        var figure = new Fact("b", _unnamed, FactType.Number, Unit.One, Interval.All, [], null);
        var kind = new SubjectKind("rehearsal", _unnamed, [fact, figure]);

        // Two rules that begin alike: if a, then b is 1 at least; if a, and a or a, then a.
        var holds = new MembershipCondition(fact, 0, allowed: 2);
        Rule[] rules =
        [
            RuleOf("first", holds, new NumberRequirement("", new FactMeasure(figure, 1), [new Threshold(Comparator.AtLeast, new Quantity(Rational.One, Unit.One), _day, SourceSpan.None)])),
            RuleOf("second", new AllCondition([holds, new AnyCondition([holds, holds])]), new ConditionRequirement("", holds, [new MustHold(_day, SourceSpan.None)])),
        ];
        var header = new PackHeader(kind.Name, "1.0.0", _unnamed, new Instrument(null, _day, null, null), "1.0.0", [], [], [], SourceSpan.None, SourceSpan.None);
        var pack = new RulePack(header, new Vocabulary("1.0.0", [kind]), Terms.None, rules, [], () => "");
        using var session = CompiledPlan.Compile(pack).UseNRules().Open(new EvaluationOptions(_day));
        session.InsertAll([Subject.Unknown(kind)]);
        session.Fire();

        Rule RuleOf(string id, Condition when, Requirement requirement) =>
            new(id, _unnamed, _unnamed, [], kind, when, "", requirement, Obligation.Must, [], null, [], isJudgedByPerson: false, [], SourceSpan.None);
    }
}
