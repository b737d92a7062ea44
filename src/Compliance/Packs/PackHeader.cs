using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Packs;

/// <summary>What <c>pack.yaml</c> says.</summary>
internal sealed record PackHeader(
    string Id,
    string Version,
    LocalizedText Title,
    Instrument Instrument,
    string VocabularyVersion,
    IReadOnlyList<string> Parents,
    IReadOnlyList<LocalizedText> Departments,
    IReadOnlyList<Acceptance> Accepted,
    SourceSpan VocabularySpan,
    SourceSpan ParentsSpan);
