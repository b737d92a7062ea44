using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>
/// A value that code states of a fact: a text as a descriptor writes it, a number in the fact's own unit, yes or no, a day, an
/// interval, some choices. Each of these converts to it by itself. What a fact cannot have is told when the subject is made,
/// in the words of the readers: the value goes through them.
/// </summary>
public sealed partial class FactValue
{
    private readonly Func<Fact, DiagnosticBag, Node?> _write;

    private FactValue(Func<Fact, DiagnosticBag, Node?> write) => _write = write;

    /// <summary>Nothing is stated: the fact may be all that its domain allows.</summary>
    public static FactValue Unknown { get; } = new((_, _) => null);

    /// <summary>A number between two, both included, in the fact's own unit.</summary>
    public static FactValue Between(decimal min, decimal max) => new((fact, _) => WithEnds(Number(fact, min), Number(fact, max)));

    /// <summary>A day between two, both included.</summary>
    public static FactValue Between(CalendarDate min, CalendarDate max) => new((_, _) => WithEnds(min.ToString(), max.ToString()));

    /// <summary>A number of at least so much, in the fact's own unit.</summary>
    public static FactValue AtLeast(decimal min) => new((fact, _) => WithEnds(Number(fact, min), null));

    /// <summary>A number of at most so much, in the fact's own unit.</summary>
    public static FactValue AtMost(decimal max) => new((fact, _) => WithEnds(null, Number(fact, max)));

    /// <summary>One of some choices, by their names or either label.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="choices"/> is null, or one of them is.</exception>
    public static FactValue OneOf(params string[] choices)
    {
        var nodes = Argument.NotNull(choices, nameof(choices)).Select(choice => (Node)Text(Argument.NotNull(choice, nameof(choices)))).ToList();
        return new((_, _) => new SequenceNode(SourceSpan.None, nodes));
    }

    /// <summary>A text as a descriptor writes it: <c>1.86 万m²</c>, <c>76..80 %</c>, <c>{min: 76 %, max: 80 %}</c>, <c>school | hospital</c>, <c>[school, hospital]</c>, <c>是</c>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static implicit operator FactValue(string text)
    {
        Argument.NotNull(text, nameof(text));
        return new((_, diagnostics) => text.TrimStart() is { Length: > 0 } begun && begun[0] is '[' or '{' ? YamlReader.Read(text, "", diagnostics) : Text(text));
    }

    /// <summary>A number in the fact's own unit.</summary>
    public static implicit operator FactValue(decimal number) => new((fact, _) => Text(Number(fact, number)));

    /// <summary>A yes or no.</summary>
    public static implicit operator FactValue(bool value) => new((_, _) => Text(value ? "true" : "false"));

    /// <summary>A day.</summary>
    public static implicit operator FactValue(CalendarDate day) => new((_, _) => Text(day.ToString()));

    /// <summary>One of some choices; see <see cref="OneOf"/>.</summary>
    public static implicit operator FactValue(string[] choices) => OneOf(choices);

    /// <summary>An interval in the fact's own unit, of a date in day numbers; an end that is open, or infinite, has to be the domain's.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="interval"/> is null.</exception>
    public static implicit operator FactValue(Interval interval)
    {
        Argument.NotNull(interval, nameof(interval));
        return new((fact, diagnostics) => IntervalText.Write(fact, interval, diagnostics));
    }

    /// <summary>What another subject's fact may be: an interval as above, or choices. Of a number with two readings, all between them: less is known, and nothing wrong.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public static implicit operator FactValue(PossibleValues values) => Argument.NotNull(values, nameof(values)) switch
    {
        NumberRange range => range.Interval,
        ChoiceSet set => new FactValue((fact, _) => Choices(fact, set.Members)),
        _ => throw new ArgumentException("Neither a range nor a set.", nameof(values)),
    };

    /// <summary>The value as a descriptor of the fact would have it; null where nothing is stated, or where it cannot be written, which is reported.</summary>
    internal Node? NodeFor(Fact fact, DiagnosticBag diagnostics)
    {
        var known = diagnostics.Items.Count;
        var node = _write(fact, diagnostics);
        diagnostics.Locate(known, "facts." + fact.Name, fact.Name);
        return node;
    }

    internal static ScalarNode Text(string text) => new(SourceSpan.None, text, isQuoted: true);

    internal static MappingNode WithEnds(string? min, string? max)
    {
        var entries = new List<MappingEntry>();
        if (min is not null)
            entries.Add(new MappingEntry(Text("min"), Text(min)));
        if (max is not null)
            entries.Add(new MappingEntry(Text("max"), Text(max)));
        return new MappingNode(SourceSpan.None, entries);
    }

    // With its unit written out, a number of percent is never mistaken for a ratio.
    private static string Number(Fact fact, decimal value) => $"{value.ToString(CultureInfo.InvariantCulture)} {fact.Unit.Symbol.En}".TrimEnd();

    private static Node? Choices(Fact fact, ulong members)
    {
        if (fact.Type == FactType.Boolean)
            return members switch { 1 => Text("false"), 2 => Text("true"), 3 => null, _ => new SequenceNode(SourceSpan.None, []) };

        var names = new List<Node>();
        for (var i = 0; i < 64; i++)
        {
            // A bit that no choice has is told as the reader tells of any other word.
            if ((members & (1UL << i)) != 0)
                names.Add(Text(i < fact.Choices.Count ? fact.Choices[i].Name : i.ToString(CultureInfo.InvariantCulture)));
        }

        return new SequenceNode(SourceSpan.None, names);
    }
}
