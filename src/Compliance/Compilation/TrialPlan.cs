using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>A plan of two rules that begin alike, and a subject of which nothing is known: what an engine can be tried on before there is a pack.</summary>
internal static class TrialPlan
{
    private static readonly CalendarDate _since = new(2000, 1, 1);
    private static readonly LocalizedText _unnamed = LocalizedText.Same("");

    /// <summary>If a, then b is 1 at least; if a, and a or a, then a.</summary>
    public static (CompiledPlan Plan, Subject Subject) Create()
    {
        var fact = new Fact("a", _unnamed, FactType.Boolean, Unit.One, Interval.All, [], null);
        var figure = new Fact("b", _unnamed, FactType.Number, Unit.One, Interval.All, [], null);
        var kind = new SubjectKind("trial", _unnamed, [fact, figure]);
        var holds = new MembershipCondition(fact, 0, allowed: 2);
        Rule[] rules =
        [
            RuleOf("first", holds, new NumberRequirement("", new FactMeasure(figure, 1), [new Threshold(Comparator.AtLeast, new Quantity(Rational.One, Unit.One), _since, SourceSpan.None)])),
            RuleOf("second", new AllCondition([holds, new AnyCondition([holds, holds])]), new ConditionRequirement("", holds, [new MustHold(_since, SourceSpan.None)])),
        ];
        var header = new PackHeader(kind.Name, "1.0.0", _unnamed, new Instrument(null, _since, null, null), "1.0.0", [], [], [], SourceSpan.None, SourceSpan.None);
        var pack = new RulePack(header, new Vocabulary("1.0.0", [kind]), Terms.None, rules, [], () => "");
        return (CompiledPlan.Compile(pack), Subject.Unknown(kind));

        Rule RuleOf(string id, Condition when, Requirement requirement) =>
            new(id, _unnamed, _unnamed, [], kind, when, "", requirement, Obligation.Must, [], null, [], isJudgedByPerson: false, [], SourceSpan.None);
    }
}
