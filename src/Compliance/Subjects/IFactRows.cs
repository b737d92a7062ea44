using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Subjects;

/// <summary>Many subjects of one kind, a row each, whose numbers can be had one by one.</summary>
internal interface IFactRows
{
    /// <summary>What a number of a row may be.</summary>
    /// <param name="number">The number, by its index among those of the kind.</param>
    /// <param name="row">The row.</param>
    DoubleEnds EndsOf(int number, int row);

    /// <summary>The values that a choice or Boolean of a row may have, a bit each.</summary>
    /// <param name="slot">The fact.</param>
    /// <param name="row">The row.</param>
    ulong MembersOf(int slot, int row);

    /// <summary>The exact box of a row.</summary>
    IFactValues ValuesOf(int row);
}
