using Compliance.Values;

namespace Compliance.Packs;

/// <summary>A legal text that rules are taken from.</summary>
/// <param name="Number">Its number, such as 焦建规定〔2023〕3号.</param>
/// <param name="Issued">The day it was issued.</param>
/// <param name="Text">The file with its words, relative to the repository of the rules.</param>
/// <param name="Sha256">That file's SHA-256, in lower-case hexadecimal.</param>
public sealed record Instrument(string Number, CalendarDate Issued, string Text, string Sha256);
