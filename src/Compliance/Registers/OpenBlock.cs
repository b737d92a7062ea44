using System.Collections.Generic;
using Compliance.Columns;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Tables;
using Compliance.Values;

namespace Compliance.Registers;

/// <summary>A block that rows are read into, with where each of them comes from; evaluated when it is full, or the rows are at their end.</summary>
internal sealed class OpenBlock
{
    private readonly KindPlan _plan;
    private readonly BlockKernel _kernel;
    private readonly BlockVerdicts _verdicts;
    private readonly Source[] _sources = new Source[FactBlock.Rows];
    private readonly Dictionary<int, Subject> _subjects = [];
    private RegisterRows? _rows;

    /// <summary>An empty block for the rules of a period.</summary>
    /// <param name="plan">The rules for the kind.</param>
    /// <param name="on">A day of the period.</param>
    public OpenBlock(KindPlan plan, CalendarDate on)
    {
        _plan = plan;
        On = on;
        _kernel = new BlockKernel(plan.Kind, plan.PeriodOf(on));
        _verdicts = _kernel.NewVerdicts();
        Block = _kernel.NewBlock();
        Block.Values = SubjectOf;
    }

    /// <summary>The day that is evaluated, or one that the same limits are in force on.</summary>
    public CalendarDate On { get; }

    /// <summary>The columns.</summary>
    public FactBlock Block { get; }

    /// <summary>Notes where the row comes from that was read last.</summary>
    /// <param name="row">The row.</param>
    /// <param name="day">The day that it is evaluated.</param>
    /// <param name="order">Its index among all rows.</param>
    public void Note(RowInColumns row, DecisionDay day, int order)
    {
        _sources[row.Row] = new Source(row, day, order);
    }

    /// <summary>Evaluates the rows, counts them, gives those with a verdict that is wanted, and is empty again.</summary>
    /// <param name="rows">Where they were read from.</param>
    /// <param name="wanted">Which are wanted.</param>
    /// <param name="tally">Where they are counted.</param>
    /// <param name="found">Where those that are wanted are put, each with its index among all rows.</param>
    public void Flush(RegisterRows rows, WantedVerdicts wanted, BlockTally tally, List<(int Order, Evaluation Evaluation)> found)
    {
        _rows = rows;
        _kernel.Evaluate(Block, On, _verdicts);
        EvaluateOverDays();
        tally.Add(_verdicts, _plan.Rules.Length);
        for (var word = 0; word < FactBlock.Words; word++)
        {
            for (var bits = _verdicts.WithAny(wanted.Includes, word); bits != 0; bits &= bits - 1)
            {
                var row = (word * 64) + BitCount.Lowest(bits);
                found.Add((_sources[row].Order, EvaluationOf(row)));
            }
        }

        _rows = null;
        _subjects.Clear();
        Block.Clear();
    }

    // A row of which only the month or the year is known, or which invariants narrow, is evaluated by itself. The block is of the period of its last day, in which
    // a limit is in force if one is on any of its days.
    private void EvaluateOverDays()
    {
        for (var row = 0; row < Block.Count; row++)
        {
            if (_sources[row].Day.Days is null && _plan.Kind.Invariants is null)
                continue;

            var subject = SubjectOf(row);
            var verdicts = new Verdict[_plan.Rules.Length];
            if (_sources[row].Day.Days is { } days)
                _plan.EvaluateOver(days, subject, subject.Row, verdicts);
            else
                _plan.Evaluate(subject, subject.Row, _sources[row].Day.Date, verdicts);
            for (var rule = 0; rule < verdicts.Length; rule++)
                _verdicts.Put(rule, row, verdicts[rule]);
        }
    }

    private Evaluation EvaluationOf(int row) => new(_plan, SubjectOf(row), _sources[row].Day, _verdicts.On(row));

    private Subject SubjectOf(int row)
    {
        if (!_subjects.TryGetValue(row, out var subject))
            _subjects.Add(row, subject = new Subject(_rows!.ReadAgain(_sources[row].Row.Place)));
        return subject;
    }

    private readonly record struct Source(RowInColumns Row, DecisionDay Day, int Order);
}
