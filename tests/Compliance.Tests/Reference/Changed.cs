using System.Collections.Generic;
using Compliance.Facts;

namespace Compliance.Tests.Reference;

/// <summary>A box that differs from another one in what one fact may be.</summary>
internal sealed class Changed(ReferenceFacts box, int slot, Span? number, ulong choices) : ReferenceFacts(box.Kind)
{
    public override Span NumberAt(int other) => other == slot && number is not null ? number : box.NumberAt(other);

    public override ulong ChoicesAt(int other) => other == slot && number is null ? choices : box.ChoicesAt(other);

    public override ReferenceFacts AncestorOf(SubjectKind kind) => box.AncestorOf(kind);

    public override (IReadOnlyList<ReferenceFacts> Parts, bool MayBeMore) PartsOf(SubjectKind kind) => box.PartsOf(kind);
}
