using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Facts;
using Compliance.Tables;

namespace Compliance.Columns;

/// <summary>Turns the nodes of rules into columns. What several rules ask is one column, evaluated once for each block.</summary>
internal sealed class ColumnCompiler(SubjectKind kind)
{
    private readonly Dictionary<SetTest, TestColumn> _tests = [];
    private readonly List<ConditionColumn> _conditions = [];
    private readonly List<RequirementColumn> _requirements = [];
    private readonly int _rows = FactBlock.PlaneAt(0, kind.Layout.Bits);

    // Of the facts that the rule at hand reads.
    private int[] _slots = [];

    /// <summary>The columns of bits behind those of the facts; the first of them holds which rows there are.</summary>
    public Scratch Scratch { get; } = OfRows(kind);

    /// <summary>All conditions, each after those that it is made of.</summary>
    public IReadOnlyList<ConditionColumn> Conditions => _conditions;

    /// <summary>All requirements on rows in which a rule may apply.</summary>
    public IReadOnlyList<RequirementColumn> Requirements => _requirements;

    /// <summary>A rule under one of its limits.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="limit">The index of the limit, or -1.</param>
    public RuleColumn Compile(CompiledRule rule, int limit)
    {
        if (limit == CompiledRule.Over)
            return new RuleColumn([new NeverColumn(Scratch)], [], isInForce: false, _rows);

        _slots = rule.Rule.SlotList;
        var guards = AllOf(rule.When);
        var requirement = limit < 0 ? null : rule.Limits[limit];
        if (requirement is null or ConditionRequirementNode)
        {
            var demands = requirement is ConditionRequirementNode condition ? AllOf(condition.Condition) : [];
            return new RuleColumn(guards, demands, limit >= 0, _rows);
        }

        // Which rows are to be asked exactly is one column.
        if (guards.Length > 1)
            guards = [Add(new JunctionColumn(guards, isAll: true, Scratch))];
        var asked = Compile(requirement);
        asked.Where = guards.Length == 0 ? _rows : guards[0].True;
        _requirements.Add(asked);
        return new RuleColumn(guards, [asked], isInForce: true, _rows);
    }

    private RequirementColumn Compile(RequirementNode requirement) => requirement switch
    {
        FactThresholdNode fact => LimitColumn.Of(fact, Scratch),
        QuotientThresholdNode quotient => LimitColumn.Of(quotient, Scratch),
        BoundNode bound => new BoundColumn(bound, [.. bound.Limits.Select(CompileLimit)], kind, Scratch, _slots),
        _ => new RowwiseRequirementColumn(requirement, kind, Scratch, _slots),
    };

    private TruthColumn CompileLimit(RequirementNode limit) => limit is ConditionRequirementNode condition ? Compile(condition.Condition) : Compile(limit);

    // Conditions of which all must hold, whatever form they are written in.
    private TruthColumn[] AllOf(ConditionNode condition) => condition is JunctionNode { IsAll: true } all
        ? [.. all.Tests.Select(Compile), .. all.Operands.SelectMany(AllOf)]
        : [Compile(condition)];

    private TruthColumn Compile(ConditionNode condition) => condition switch
    {
        JunctionNode { IsAll: true } => AllOf(condition) is var parts && parts.Length == 1 ? parts[0] : Add(new JunctionColumn(parts, isAll: true, Scratch)),
        JunctionNode any => Add(new JunctionColumn([.. any.Tests.Select(Compile), .. any.Operands.Select(Compile)], isAll: false, Scratch)),
        NotNode not => Add(new NegatedColumn(Compile(not.Operand))),
        FactComparisonNode comparison => Add(new ComparisonColumn(comparison, Scratch)),
        ComparisonNode or RowsNode => Add(new RowwiseColumn(condition, kind, Scratch, _slots)),
        AtLeastNode atLeast => Add(new AtLeastColumn([.. atLeast.Operands.Select(Compile)], atLeast.Condition.Count, Scratch)),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private TestColumn Compile(SetTest test)
    {
        if (!_tests.TryGetValue(test, out var column))
            _tests.Add(test, column = Add(new TestColumn(test, Scratch)));
        return column;
    }

    private TColumn Add<TColumn>(TColumn column)
        where TColumn : ConditionColumn
    {
        _conditions.Add(column);
        return column;
    }

    private static Scratch OfRows(SubjectKind kind)
    {
        var scratch = new Scratch(kind);
        scratch.Take();
        return scratch;
    }
}
