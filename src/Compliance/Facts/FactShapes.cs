using System.Linq;
using Compliance.Schemas;

namespace Compliance.Facts;

/// <summary>The shapes of what may be stated of a fact.</summary>
internal static class FactShapes
{
    /// <summary>What people write into a form where they do not know.</summary>
    public static readonly string[] UnstatedWords = ["", "unknown", "未知", "待定", "-", "—", "/"];

    public static readonly string[] TrueWords = ["true", "yes", "是"];

    public static readonly string[] FalseWords = ["false", "no", "否"];

    /// <summary>Two ends, or one.</summary>
    public static ObjectShape Interval { get; } = Between(CommonShapes.Quantity);

    private static readonly ScalarShape Nothing = new("nothing") { Types = ScalarTypes.Nothing };

    private static readonly NamedShape Unstated = new("Unstated", new AnyShape([Nothing, new WordShape(UnstatedWords)]) { Description = "not known" });

    private static readonly NamedShape Number = new("Number", new AnyShape(
    [
        // The unit, a sign of comparison, full-width digits: the reader knows them all, and none comes without a digit.
        new ScalarShape("a number, its unit, or two ends: 1.86 万m², 76..80 %, >= 76 %", "[0-9０-９]") { Types = ScalarTypes.Text | ScalarTypes.Number },
        Interval,
        Unstated,
    ]));

    private static readonly NamedShape Date = new("Date", new AnyShape(
    [
        new ScalarShape("a date or two ends: 2026-11-22, 2026-10-01..2026-11-22", "[0-9]{4}[-/年][0-9]{1,2}[-/月][0-9]{1,2}"),
        Between(CommonShapes.Date),
        Unstated,
    ]));

    private static readonly NamedShape Boolean = new("Boolean", new AnyShape(
    [
        new ScalarShape("yes or no") { Types = ScalarTypes.Boolean },
        new WordShape([.. TrueWords, .. FalseWords]),
        Unstated,
    ]));

    private static readonly NamedShape Undecided = new("Undecided", new ScalarShape("choices on one line: school | hospital", "[|｜]"));

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
