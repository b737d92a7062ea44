using System.Globalization;

namespace Compliance.Cli.Test;

/// <summary>So many of so many.</summary>
internal readonly record struct Score(int Part, int Whole)
{
    /// <summary>The percentage, rounded down: 100 only where nothing is missing.</summary>
    public string Percent => Whole == 0
        ? "100 %"
        : string.Create(CultureInfo.InvariantCulture, $"{decimal.Floor(1000m * Part / Whole) / 10:0.#} %");

    /// <summary>The form <c>3/4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Part}/{Whole}");
}
