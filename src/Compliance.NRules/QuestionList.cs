using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.NRules;

/// <summary>The questions that the rules for one kind of subject ask: each stands once, however many rules ask it.</summary>
internal sealed class QuestionList(SubjectKind kind)
{
    private readonly NodeCompiler _nodes = new(kind);
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);

    /// <summary>The questions, which a test may put others in the place of, to count them.</summary>
    public List<Question> All { get; } = [];

    /// <summary>The question that a condition is, if it is a single one that any rule asks; else -1.</summary>
    public int Find(Condition condition) => _byKey.TryGetValue(ConditionKey.Of(condition), out var question) ? question : -1;

    /// <summary>A condition in terms of questions.</summary>
    public QuestionTree Ask(Condition condition) => condition switch
    {
        AllCondition all => new QuestionGroup(isAll: true, [.. all.Operands.Select(Ask)]),
        AnyCondition any => new QuestionGroup(isAll: false, [.. any.Operands.Select(Ask)]),
        NotCondition not => new QuestionNegation(Ask(not.Operand)),

        // As it is written for NRules: a term stands on the left.
        ComparisonCondition { Left: ConstantMeasure left, Right: not ConstantMeasure } comparison =>
            Ask(new ComparisonCondition(comparison.Right, comparison.Comparator.Mirrored(), left)),
        _ => new QuestionLeaf(Place(ConditionKey.Of(condition), () => new ConditionQuestion(_nodes.Compile(condition)))),
    };

    /// <summary>Whether a number meets a limit, as a question.</summary>
    public QuestionTree Ask(NumberRequirement number, Threshold limit) =>
        new QuestionLeaf(Place(ConditionKey.Of(number, limit), () => new LimitQuestion(_nodes.Compile(number, limit))));

    private int Place(string key, Func<Question> make)
    {
        if (!_byKey.TryGetValue(key, out var place))
        {
            _byKey.Add(key, place = All.Count);
            All.Add(make());
        }

        return place;
    }
}
