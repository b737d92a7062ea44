using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Sessions;
using Compliance.Tables;
using Compliance.Values;

namespace Compliance.Registers;

/// <summary>Reads rows into blocks, one for each kind of subject and each set of limits in force, and decides them. It belongs to one thread at a time.</summary>
internal sealed class PartEvaluator(CompiledPlan plan, EvaluationOptions options, WantedVerdicts wanted)
{
    private readonly Dictionary<(LimitPeriod LimitPeriod, CalendarDate? On), OpenBlock> _blocks = [];
    private readonly List<(int Order, Evaluation Evaluation)> _found = [];
    private BlockTally _tally = new();
    private RegisterRows _rows = null!;
    private OpenBlock? _current;
    private FactBlock? _undecided;
    private DecisionDay _day;

    /// <summary>Evaluates all rows.</summary>
    public RegisterPart Evaluate(RegisterRows rows)
    {
        _rows = rows;
        var (order, onToday) = (0, 0L);
        rows.ReadInto(BlockFor, row =>
        {
            _current?.Note(row, _day, order++);
            if (_day.Source == DaySource.Today)
                onToday++;
        });

        var used = _blocks.Values.Where(block => block.Block.Count > 0).ToList();
        foreach (var block in used)
            block.Flush(rows, wanted, _tally, _found);

        // Each block has its rows in order.
        if (_blocks.Count > 1)
            _found.Sort((left, right) => left.Order.CompareTo(right.Order));
        var part = new RegisterPart(_tally.Decisions, _tally.Verdicts, [.. _found.Select(found => found.Evaluation)]) { HasJurisdictions = _undecided is not null, OnToday = onToday };
        _tally = new BlockTally();
        _found.Clear();
        return part;
    }

    private FactBlock BlockFor(SubjectKind kind, StatedDay? date)
    {
        _day = options.DayOf(date?.Date, date?.Days)
            ?? throw new InvalidOperationException("There is no day to evaluate as of: a row has no date, and the options give neither AsOf nor Today.");
        if (kind == plan.KindWithMembers)
            return OpenBlock_(kind);

        var rules = plan.PlanFor(kind);
        if (rules.PlanOfParts is not null)
            throw new InvalidOperationException($"The decision on a {kind} is made of the findings of its parts too: evaluate the register in a session.");

        (LimitPeriod LimitPeriod, CalendarDate? On) key = (rules.PeriodOf(_day.Date), rules.HasDeadlines ? _day.Date : null);
        if (!_blocks.TryGetValue(key, out var block))
            _blocks.Add(key, block = new OpenBlock(rules, _day.Date));

        _current = block;
        if (block.Block.IsFull)
            block.Flush(_rows, wanted, _tally, _found);
        return block.Block;
    }

    // A jurisdiction is evaluated from its members, which are not counted here: it is only read.
    private FactBlock OpenBlock_(SubjectKind kind)
    {
        _current = null;
        _undecided ??= new FactBlock(kind);
        if (_undecided.IsFull)
            _undecided.Clear();
        return _undecided;
    }
}
