using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Tests.Reference;

/// <summary>A subject of which nothing is stated: every fact may be all that the vocabulary allows.</summary>
internal sealed class NothingStated(SubjectKind kind) : ReferenceFacts(kind)
{
    public override Span NumberAt(int slot) => Span.Of(Kind.Facts[slot].Domain, Fraction.Of(Kind.Facts[slot].Unit.Scale));

    public override ulong ChoicesAt(int slot) => ((ChoiceSet)Kind.Facts[slot].DomainValues).Members;
}
