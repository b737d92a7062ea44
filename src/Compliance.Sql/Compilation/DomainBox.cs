using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Sql.Compilation;

/// <summary>The box of which nothing is known: what a measure comes to over it tells the signs that it may have.</summary>
internal sealed class DomainBox(SubjectKind kind) : IFactValues
{
    public Interval RangeOf(int slot) => kind.Facts[slot].Domain;

    public ulong MembersOf(int slot) => ((ChoiceSet)kind.Facts[slot].DomainValues).Members;
}
