using Compliance.Values;

namespace Compliance.Packs;

/// <summary>Days on which the same limit of a rule binds, or none.</summary>
/// <param name="Days">The days, as day numbers; without end on one side for the first and the last.</param>
/// <param name="Limit">The limit, or null.</param>
internal sealed record BindingPeriod(Interval Days, Limit? Limit);
