using System.Collections.Generic;
using Compliance.Sql.Dialects;
using Compliance.Values;

namespace Compliance.Sql.Mapping;

/// <summary>From which columns a fact is read.</summary>
internal abstract record FactSource;

/// <summary>A number or a day: one column where it is known or NULL, or two ends of which either may be NULL.</summary>
/// <param name="Low">The column of the lower end.</param>
/// <param name="High">The column of the upper end; the same one where the number is known or NULL.</param>
internal abstract record RangeSource(SourceColumn Low, SourceColumn High) : FactSource
{
    /// <summary>Whether one column says the number itself.</summary>
    public bool IsPoint => Low == High;
}

/// <summary>A number.</summary>
/// <param name="Low">The column of the lower end.</param>
/// <param name="High">The column of the upper end.</param>
/// <param name="Unit">The unit of the columns.</param>
/// <param name="Form">How the number is held.</param>
internal sealed record NumberSource(SourceColumn Low, SourceColumn High, Unit Unit, NumberForm Form) : RangeSource(Low, High)
{
    /// <summary>How many coherent base units one of the whole number is.</summary>
    public Rational Scale => Unit.Scale / Rational.Of(Form.Scale);
}

/// <summary>A day.</summary>
internal sealed record DaySource(SourceColumn Low, SourceColumn High) : RangeSource(Low, High);

/// <summary>A choice or a Boolean, as words.</summary>
/// <param name="Column">The column.</param>
/// <param name="Words">For each word the bits that it stands for; more than one where it leaves something open.</param>
/// <param name="Separator">What stands between several words of which one is meant; null where there is one word.</param>
/// <param name="IsCaseless">Whether the case of letters does not count.</param>
internal sealed record WordSource(SourceColumn Column, IReadOnlyList<KeyValuePair<string, ulong>> Words, string? Separator, bool IsCaseless) : FactSource;

/// <summary>A column and what its type holds, where that is known.</summary>
internal sealed record SourceColumn(string Name, ColumnType? Type);
