namespace Compliance.Compilation;

/// <summary>A wire that is made of others before it.</summary>
/// <param name="IsAll">Whether all of them must be true, or any.</param>
/// <param name="Wires">The others, a bit each.</param>
internal sealed record Gate(bool IsAll, ulong Wires);
