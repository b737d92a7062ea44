using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Tests.Reference;
using Compliance.Values;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>Makes the boxes of random tables: one to three facts cut into bands, and a row for most of their combinations.</summary>
internal sealed class RowMaker(FactPool pool, Dice dice)
{
    /// <summary>The cells of each row, as a row of a file begins; none where the facts are used up.</summary>
    public IReadOnlyList<string> Make()
    {
        IReadOnlyList<string> rows = [""];
        var taken = new HashSet<string>();
        for (var i = dice.Between(1, 3); i > 0; i--)
        {
            if (pool.Take(one => !taken.Contains(one.Name)) is not { } fact)
                continue;

            taken.Add(fact.Name);

            // Where a row leaves a fact out, it may be anything.
            rows = [.. rows.SelectMany(row => dice.Chance(0.15) ? [row] : Cells(fact).Select(cell => $"{row}{fact.Name}: {cell}, "))];
        }

        var kept = rows.Where(row => row.Length > 0 && dice.Chance(0.9)).ToList();
        return kept;
    }

    private List<string> Cells(FactSketch fact) => fact.Type switch
    {
        FactType.Boolean => ["true", "false"],
        FactType.Choice => Choices(fact),
        FactType.Date => Days(fact),
        _ => Bands(fact),
    };

    private List<string> Choices(FactSketch fact)
    {
        var first = fact.Choices.Take(dice.Between(1, fact.Choices.Count - 1)).ToList();
        var rest = fact.Choices.Skip(first.Count).ToList();
        return [$"'{string.Join(" | ", first)}'", fact.IsOrdered && dice.Chance(0.5) ? $"{rest[0]}.." : $"[{string.Join(", ", rest)}]"];
    }

    private static List<string> Days(FactSketch fact)
    {
        var day = CalendarDate.FromDayNumber((int)fact.Anchor.Top);
        return [$"'..{day}'", $"'>{day}..'"];
    }

    // Cut at the anchor, and perhaps once more above it; the number itself on either side.
    private List<string> Bands(FactSketch fact)
    {
        var cuts = new[] { fact.Anchor, fact.Anchor + (fact.Type == FactType.Count ? 2 : Magnitude(fact.Anchor)) }
            .Where(cut => IsInside(fact, cut) && Decimals.Write(cut) is not null).Take(dice.Between(1, 2)).ToList();
        var bands = new List<string>();
        var low = "";
        foreach (var cut in cuts)
        {
            var isBelow = dice.Chance(0.6);
            var text = $"{Decimals.Write(cut)} {fact.UnitText}";
            bands.Add($"'{low}..{(isBelow ? "" : "<")}{text}'");
            low = (isBelow ? ">" : "") + text;
        }

        // All that it may be is one band where it cannot be cut.
        bands.Add(cuts.Count == 0 ? "any" : $"'{low}..'");
        return cuts.Count == 0 ? [] : bands;
    }

    private static Fraction Magnitude(Fraction value) => value.Sign == 0 ? 1 : value.Sign < 0 ? -value : value;

    // Something lies on each side of it, and it is no end of all that the fact may be.
    private static bool IsInside(FactSketch fact, Fraction cut) =>
        fact.Allows(cut) && fact.Allows(cut + 1) && (fact.Type != FactType.Count || fact.Allows(cut + -1)) && fact.Domain.Low.At != cut && fact.Domain.High.At != cut;
}
