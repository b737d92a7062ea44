using System.Collections.Generic;
using Compliance.Facts;
using Compliance.Sql.Syntax;
using Compliance.Values;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Compilation;

/// <summary>The facts of a row, of which some may be narrowed to what of them lies in a row of a table, or on the days that a limit binds.</summary>
internal sealed class Scope
{
    private readonly FactColumns _columns;
    private readonly EndArithmetic _ends;
    private readonly Dictionary<int, PossibleValues> _narrowed;

    private Scope(FactColumns columns, EndArithmetic ends, Dictionary<int, PossibleValues> narrowed)
    {
        _columns = columns;
        _ends = ends;
        _narrowed = narrowed;
    }

    /// <summary>The facts as they stand.</summary>
    public Scope(FactColumns columns, EndArithmetic ends)
        : this(columns, ends, [])
    {
    }

    /// <summary>The kind of subject.</summary>
    public SubjectKind Kind => _columns.Kind;

    /// <summary>The facts with some of them narrowed; null where nothing could be left of one.</summary>
    public Scope? Narrow(IEnumerable<KeyValuePair<int, PossibleValues>> cells)
    {
        var narrowed = new Dictionary<int, PossibleValues>(_narrowed);
        foreach (var (slot, values) in cells)
        {
            var both = narrowed.TryGetValue(slot, out var already) ? CellSet.Intersect(Kind.Facts[slot], already, values) : CellSet.Intersect(Kind.Facts[slot], Kind.Facts[slot].DomainValues, values);
            if (both is null)
                return null;
            narrowed[slot] = both;
        }

        return new Scope(_columns, _ends, narrowed);
    }

    /// <summary>What a number or a day may be.</summary>
    public Range RangeOf(int slot)
    {
        var range = _columns.RangeOf(slot);
        if (_narrowed.GetValueOrDefault(slot) is not NumberRange { Interval: var cell })
            return range;

        var (low, high) = (_columns.DomainEnd(slot, cell.Lower), _columns.DomainEnd(slot, cell.Upper));
        return range with { Low = _ends.HigherOfLower(range.Low, low), High = _ends.LeastOfUpper(range.High, high) };
    }

    /// <summary>Whether no value of a choice or Boolean is among some; NULL counts as no.</summary>
    public SqlExpression HasNoneOf(int slot, ulong members)
    {
        var possible = ((ChoiceSet)_narrowed.GetValueOrDefault(slot, Kind.Facts[slot].DomainValues)).Members;
        if ((possible & members) == 0)
            return True;
        return _columns.IsMapped(slot) ? Apply(SqlOperator.Equal, Apply(SqlOperator.BitAnd, _columns.Members(slot), Whole(possible & members)), Whole(0)) : False;
    }

    /// <summary>Whether a fact certainly lies outside of a cell; NULL counts as no.</summary>
    public SqlExpression IsOutside(int slot, PossibleValues cell)
    {
        if (cell is ChoiceSet set)
            return HasNoneOf(slot, set.Members);

        if (CellSet.Intersect(Kind.Facts[slot], Kind.Facts[slot].DomainValues, cell) is not NumberRange { Interval: var band })
            return True;

        var range = RangeOf(slot);
        return Any(
            _ends.IsApart(range.High, _columns.DomainEnd(slot, band.Lower), isTouching: false),
            _ends.IsApart(_columns.DomainEnd(slot, band.Upper), range.Low, isTouching: false));
    }
}
