using Compliance.Localization;

namespace Compliance.Reporting.Xlsx;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">How many characters are seen of it.</param>
/// <param name="IsVerdict">Whether it has verdicts, which are coloured.</param>
internal sealed record Column(LocalizedText Heading, int Width, bool IsVerdict = false);
