using System.Collections.Generic;
using System.Numerics;
using Compliance.Facts;
using Compliance.Sql.Mapping;
using Compliance.Sql.Syntax;
using Compliance.Values;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Compilation;

/// <summary>The columns of the facts of a row, as the query of facts names them.</summary>
internal sealed class FactColumns(SqlMapping mapping)
{
    /// <summary>The column of the row's id.</summary>
    public const string Id = "subject_id";

    /// <summary>The column of the number of the day that is evaluated.</summary>
    public const string Day = "?day";

    /// <summary>The column of the number of 1 January of that day's year.</summary>
    public const string NewYear = "?new_year";

    /// <summary>The column of how many days that year has beyond 365.</summary>
    public const string LeapDays = "?leap_days";

    private static readonly BigInteger MostDay = 3_700_000;

    /// <summary>The kind of subject.</summary>
    public SubjectKind Kind => mapping.Kind;

    /// <summary>The column of a choice or Boolean, or of a number that is known or NULL.</summary>
    public string NameOf(int slot) => mapping.Kind.Facts[slot].Name;

    /// <summary>The column of a lower end.</summary>
    public string LowOf(int slot) => IsPoint(slot) ? NameOf(slot) : NameOf(slot) + "_lo";

    /// <summary>The column of an upper end.</summary>
    public string HighOf(int slot) => IsPoint(slot) ? NameOf(slot) : NameOf(slot) + "_hi";

    /// <summary>Whether a fact is read from columns at all.</summary>
    public bool IsMapped(int slot) => mapping.Facts.ContainsKey(slot);

    /// <summary>The bits of a choice or Boolean; NULL where nothing is known.</summary>
    public SqlExpression Members(int slot) => IsMapped(slot) ? Column(NameOf(slot)) : Null;

    /// <summary>What a number or day may be; its domain where nothing is known.</summary>
    public Range RangeOf(int slot)
    {
        var domain = mapping.Kind.Facts[slot].Domain;
        var scale = ScaleOf(slot);
        return new Range(
            EndOf(slot, LowOf(slot), DomainEnd(slot, domain.Lower)),
            EndOf(slot, HighOf(slot), DomainEnd(slot, domain.Upper)),
            scale);
    }

    /// <summary>An end in the fact's own unit as one of the numbers that its columns hold.</summary>
    public End DomainEnd(int slot, Bound bound)
    {
        if (bound.Value is not { } value)
            return End.None;

        var number = value * mapping.Kind.Facts[slot].Unit.Scale / ScaleOf(slot);
        return new End(Amount.Of(number.Numerator), Amount.Of(number.Denominator), bound.IsClosed ? False : True);
    }

    private bool IsPoint(int slot) => mapping.Facts.GetValueOrDefault(slot) is RangeSource { IsPoint: true };

    private Rational ScaleOf(int slot) => mapping.Facts.GetValueOrDefault(slot) is NumberSource number ? number.Scale : mapping.Kind.Facts[slot].Unit.Scale;

    private End EndOf(int slot, string column, End domain)
    {
        if (mapping.Facts.GetValueOrDefault(slot) is not RangeSource source)
            return domain;

        var most = source is NumberSource number ? number.Form.Most : MostDay;
        var value = Column(column);
        if (domain.IsNone)
            return End.Closed(new Amount(value, most, MayBeNull: true));

        var amount = new Amount(Coalesce(value, domain.Numerator.Value), BigInteger.Max(most, domain.Numerator.Most), MayBeNull: false);
        return new End(amount, domain.Denominator, domain.IsOpen is TruthLiteral { Value: false } ? False : IsNull(value));
    }
}
