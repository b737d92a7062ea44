using System.Collections.Generic;
using Compliance.Facts;

namespace Compliance.Descriptors;

/// <summary>The departures from rules that the parts of a subject state.</summary>
internal sealed class PartDeviations
{
    private readonly Dictionary<StatedPart, IReadOnlyList<Deviation>> _deviations = [];

    public void Add(StatedPart part, IReadOnlyList<Deviation> deviations) => _deviations.Add(part, deviations);

    public IReadOnlyList<Deviation> Of(StatedPart part) => _deviations.TryGetValue(part, out var deviations) ? deviations : [];
}
