using System.Linq;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>Makes random conditions, whose truth often turns at the facts' anchors.</summary>
internal sealed class ConditionMaker(FactPool pool, MeasureMaker measures, Dice dice, TermMaker? terms = null)
{
    /// <summary>A condition; null where the facts are used up.</summary>
    public string? Make(int depth) => terms is not null && Compose(depth) is { } text ? terms.Name(text) : terms is null ? Compose(depth) : null;

    private string? Compose(int depth)
    {
        if (depth == 0 || dice.Chance(0.25))
            return Atom();
        if (dice.Chance(0.2))
            return Make(depth - 1) is { } operand ? $"not ({operand})" : null;

        var word = dice.Pick(" and ", " or ");
        var parts = Enumerable.Range(0, dice.Between(2, 3)).Select(_ => Make(depth - 1)).OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(word, parts.Select(part => dice.Chance(0.9) || part.Contains(" or ") ? $"({part})" : part));
    }

    private string? Atom() => dice.Between(0, 5) switch
    {
        0 => pool.Take(fact => fact.Type == FactType.Boolean)?.Name,
        1 or 2 => Choice(),
        3 => Day(),
        _ => Comparison(),
    } ?? pool.Take(fact => fact.Type == FactType.Boolean)?.Name;

    private string? Choice()
    {
        if (pool.Take(fact => fact.Type == FactType.Choice) is not { } fact)
            return null;

        var some = fact.Choices.Where(_ => dice.Chance(0.5)).DefaultIfEmpty(fact.Choices[0]).ToList();
        return dice.Between(0, 2) switch
        {
            0 => $"{fact.Name} is one of {string.Join(", ", some)}",
            1 => $"{fact.Name} {dice.Pick("!=", "≠")} {some[0]}",
            _ => $"{fact.Name} = {some[0]}",
        };
    }

    private string? Day()
    {
        if (pool.Take(fact => fact.Type == FactType.Date) is not { } fact)
            return null;

        if (terms is not null && dice.Chance(0.6) && pool.Take(one => one.Type == FactType.Date) is { } second)
        {
            return dice.Between(0, 2) switch
            {
                0 => $"{fact.Name} {Sign()} {Shifted(second.Name)}",
                1 => $"{fact.Name} - {second.Name} {Sign()} {dice.Between(0, 40)} {dice.Pick("days", "months", "years", "month")}",
                _ => $"{dice.Pick("least", "greatest")} of ({fact.Name}, {Shifted(second.Name)}) {Sign()} {CalendarDate.FromDayNumber((int)fact.Anchor.Top + dice.Between(-1, 1))}",
            };
        }

        var other = dice.Chance(0.3) ? pool.Take(one => one.Type == FactType.Date)?.Name : null;
        return $"{fact.Name} {Sign()} {other ?? CalendarDate.FromDayNumber((int)fact.Anchor.Top + dice.Between(-1, 1)).ToString()}";
    }

    /// <summary>A day, or one so long after it or before it.</summary>
    public string Shifted(string day) => dice.Between(0, 3) switch
    {
        0 => day,
        1 => $"{day} {dice.Pick("+", "-")} {dice.Between(0, 500)} days",
        2 => $"{day} {dice.Pick("+", "-")} {dice.Between(0, 30)} months",
        _ => $"{dice.Between(1, 3)} years + {day}",
    };

    private string? Comparison()
    {
        if (measures.Make(dice.Between(0, 2)) is not { } left)
            return null;

        var right = measures.Like(left, 1);
        return $"{left.Text} {Sign()} {right.Text}";
    }

    private string Sign() => dice.Pick("=", "!=", "<", "<=", ">", ">=", "≤", "≥", "≠");
}
