using Compliance.Values;

namespace Compliance.Packs;

/// <summary>A legal text that rules are taken from.</summary>
/// <param name="Number">Its number, such as 焦建规定〔2023〕3号; null where only reports of it are at hand, and none gives it.</param>
/// <param name="Issued">The day it was issued; where only reports are at hand, the day it was announced.</param>
/// <param name="Text">The file with its words, relative to the repository of the rules; null where only reports are at hand.</param>
/// <param name="Sha256">That file's SHA-256, in lower-case hexadecimal; null where only reports are at hand.</param>
public sealed record Instrument(string? Number, CalendarDate Issued, string? Text, string? Sha256)
{
    /// <summary>Whether the pack is built from reports of the instrument, and not from its text.</summary>
    public bool IsReported => Text is null;

    /// <summary>Whether its words lie beside the pack. Those of a statute are published elsewhere, and looked up where they are at hand.</summary>
    public bool IsShipped { get; init; } = true;

    /// <summary>The day it came into force, where it says another than the day of issue.</summary>
    public CalendarDate? InForce { get; init; }

    /// <summary>The day from which it binds where a clause says no other: that of its coming into force, or else of issue.</summary>
    public CalendarDate Begins => InForce ?? Issued;
}
