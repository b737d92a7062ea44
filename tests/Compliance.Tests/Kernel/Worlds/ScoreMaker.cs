using System.Linq;
using System.Text;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>Makes random schemes of points.</summary>
internal sealed class ScoreMaker(FactPool pool, ConditionMaker conditions, Dice dice)
{
    /// <summary>The scheme with its levels, as a rule of a file has it; null where the facts are used up.</summary>
    public string? Make(string levels)
    {
        var text = new StringBuilder("    score:\n");
        var count = 0;
        for (var chapter = dice.Between(1, 3); chapter > 0; chapter--)
        {
            var items = Enumerable.Range(0, dice.Between(1, 3)).Select(_ => Item()).OfType<string>().ToList();
            if (items.Count == 0)
                continue;

            count++;
            text.Append($"      chapter_{chapter}:\n");
            if (dice.Chance(0.4))
                text.Append($"        floor: {dice.Between(1, 6)}\n");
            if (dice.Chance(0.4))
                text.Append($"        cap: {dice.Between(6, 20)}\n");
            text.Append($"        points:\n{string.Concat(items)}");
        }

        return count == 0 ? null : text.Append(levels).ToString();
    }

    private string? Item()
    {
        if (dice.Chance(0.6))
            return conditions.Make(1) is { } when ? $"        - {{when: '{when}', gives: {dice.Between(1, 10)}}}\n" : null;

        var rows = new RowMaker(pool, dice).Make();
        return rows.Count == 0 ? null : $"        - rows: [{string.Join(", ", rows.Select(row => $"{{{row}gives: {dice.Between(1, 10)}}}"))}]\n";
    }
}
