using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>A box of facts of one kind of subject, by slot (a fact's index in its <see cref="Facts.SubjectKind"/>).</summary>
public interface IFactValues
{
    /// <summary>What a number, count or date may be, in the fact's own unit (a date as a day number).</summary>
    Interval RangeOf(int slot);

    /// <summary>The bits of the values that a choice or Boolean may have.</summary>
    ulong MembersOf(int slot);
}
