using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>The box of a subject of which nothing is stated: every fact may be all that the vocabulary allows.</summary>
internal sealed class DomainFactValues(SubjectKind kind) : IFactValues
{
    public Interval RangeOf(int slot) => kind.Facts[slot].Domain;

    public ulong MembersOf(int slot) => ((ChoiceSet)kind.Facts[slot].DomainValues).Members;
}
