using System.Collections.Generic;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Reporting.Ids;

/// <summary>Something that a rule needs a model to say in one case.</summary>
/// <param name="Where">The case, atom by atom.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="IsRequired">Whether the rule needs it of every model in the case; else it may stand there, and has then to be right.</param>
/// <param name="Rule">The rule.</param>
internal sealed record IdsNeed(IReadOnlyList<IdsAtom> Where, Fact Fact, IdsPlace Place, bool IsRequired, Rule Rule);
