using System.Linq;
using Compliance.Schemas;

namespace Compliance.Facts;

/// <summary>The shapes of what may be stated of a fact.</summary>
internal static class FactShapes
{
    /// <summary>Two ends, or one.</summary>
    public static ObjectShape Interval { get; } = Between(CommonShapes.Quantity);

    private static readonly ScalarShape Nothing = new("nothing") { Types = ScalarTypes.Nothing };

    /// <summary>Nothing, or a word that says nothing.</summary>
    public static readonly NamedShape Unstated = new("Unstated", new AnyShape([Nothing, new WordShape(NotStated.Words)]) { Description = "not known" });

    private static readonly NamedShape Number = new("Number", new AnyShape(
    [
        // The unit, a sign of comparison, full-width digits: the reader knows them all, and none comes without a digit, if a Chinese one.
        new ScalarShape("a number, its unit, or two ends: 1.86 万m², 76..80 %, >= 76 %", "[0-9０-９一二两三四五六七八九十]") { Types = ScalarTypes.Text | ScalarTypes.Number },
        Interval,
        Unstated,
    ]));

    private static readonly NamedShape Date = new("Date", new AnyShape(
    [
        new ScalarShape("a date, a month or a year, or two ends: 2026-11-22, 2026年11月, 2026-10-01..2026-11-22", "[0-9０-９]{4}") { Types = ScalarTypes.Text | ScalarTypes.Number },
        Between(CommonShapes.Date),
        Unstated,
    ]));

    private static readonly NamedShape Boolean = new("Boolean", new AnyShape(
    [
        new ScalarShape("yes or no, or 1 or 0") { Types = ScalarTypes.Boolean | ScalarTypes.Number },
        new WordShape([.. BooleanWords.Yes, .. BooleanWords.No]),
        Unstated,
    ]));

    private static readonly NamedShape Undecided = new("Undecided", new ScalarShape("choices on one line: school | hospital", "[|｜、或]"));

    /// <summary>A value of whatever fact: <c>360 t</c>, <c>{min: , max: }</c>, a list of choices, or nothing.</summary>
    public static AnyShape Any { get; } = new(
    [
        CommonShapes.Text with { Types = ScalarTypes.Stated | ScalarTypes.Nothing },
        Interval,
        new ListShape(CommonShapes.Text, NeedsOne: true),
    ]);

    /// <summary>A value of one fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="name">A name for the shape, which no other fact's has.</param>
    public static NamedShape Of(Fact fact, string name) => new(name, new AnyShape(fact.Type switch
    {
        FactType.Boolean => [Boolean],
        FactType.Date => [Date],
        FactType.Choice => OfChoice(fact, name),
        _ => [Number],
    })
    { Description = FactDescription.Of(fact) });

    private static Shape[] OfChoice(Fact fact, string name)
    {
        var words = fact.Choices.SelectMany(choice => new[] { choice.Name, choice.Label.Zh, choice.Label.En }).Distinct();
        var one = new NamedShape(name + ".choice", new WordShape([.. words]));
        return [one, Undecided, new ListShape(one, NeedsOne: true), Unstated];
    }

    private static ObjectShape Between(ScalarShape end) => new(
    [
        KeyShape.Optional("min", end with { Description = "the least that it may be" }),
        KeyShape.Optional("max", end with { Description = "the greatest that it may be" }),
    ], NeedsOne: true);
}
