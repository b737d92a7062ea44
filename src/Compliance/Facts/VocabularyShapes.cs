using Compliance.Schemas;

namespace Compliance.Facts;

/// <summary>The shape of <c>vocabulary.yaml</c>.</summary>
internal static class VocabularyShapes
{
    public static readonly string[] Types = ["number", "count", "boolean", "choice", "date"];

    public static ObjectShape Domain { get; } = new(
    [
        KeyShape.Optional("at_least", CommonShapes.Quantity with { Description = "the least value, itself allowed" }),
        KeyShape.Optional("more_than", CommonShapes.Quantity with { Description = "values are more than this" }),
        KeyShape.Optional("at_most", CommonShapes.Quantity with { Description = "the greatest value, itself allowed" }),
        KeyShape.Optional("less_than", CommonShapes.Quantity with { Description = "values are less than this" }),
    ]);

    public static ObjectShape Fact { get; } = new(
    [
        KeyShape.Required("label", CommonShapes.LocalizedOrPlain with { Description = "what the fact is called; a descriptor may use either label as a key" }),
        KeyShape.Required("subjects", new ListShape(CommonShapes.Text, NeedsOne: true) { Description = "the kinds of subjects that it may be stated about" }),
        KeyShape.Required("type", new WordShape(Types) { Description = "count is a whole number" }),
        KeyShape.Optional("unit", CommonShapes.Text with { Types = ScalarTypes.Stated, Description = "the unit that a bare number is in; 1 for a plain number" }),
        KeyShape.Optional("domain", Domain with { Description = "what a number may be; a bare number is in the fact's unit" }),
        KeyShape.Optional("domains", new MapShape(Domain) { Description = "the domain for one kind of subject, where it is another" }),
        KeyShape.Optional("choices", new MapShape(CommonShapes.LocalizedOrPlain, TextForm.UnderscoredName, NeedsOne: true) { Description = "the values of a choice, each with its labels" }),
        KeyShape.Optional("ordered", new ScalarShape("true or false") { Types = ScalarTypes.Boolean, Description = "whether the choices are ordered, the least first: star >= two_stars" }),
        KeyShape.Optional("from_parts", CommonShapes.Expression with { Description = "the number over parts that it is too, such as sum(window.area)" }),
        KeyShape.Optional("about", CommonShapes.LocalizedOrPlain with { Description = "what exactly is stated, where the name leaves it open" }),
    ]);

    public static ObjectShape Unit { get; } = new(
    [
        KeyShape.Optional("label", CommonShapes.LocalizedOrPlain with { Description = "how it is written; left out: by its name" }),
        KeyShape.Optional("names", new ListShape(CommonShapes.Text) { Description = "other ways to write it" }),
        KeyShape.Optional("is", CommonShapes.Quantity with { Description = "so many of another unit: 1000 kg" }),
        KeyShape.Optional("measures", CommonShapes.LocalizedOrPlain with { Description = "what it is the unit of, where no other unit measures it" }),
        KeyShape.Optional("counts", CommonShapes.LocalizedOrPlain with { Description = "the things that it is one of" }),
    ])
    {
        Alternatives = [["is"], ["measures"], ["counts"]],
    };

    public static ObjectShape Kind { get; } = new(
    [
        KeyShape.Required("label", CommonShapes.LocalizedOrPlain with { Description = "what the kind is called" }),
        KeyShape.Optional("contains", new ListShape(CommonShapes.Text, NeedsOne: true) { Description = "the kinds of its parts" }),
        KeyShape.Optional("members", new ListShape(CommonShapes.Text, NeedsOne: true) { Description = "the kinds that are counted in it, in registers of any length: each names it by a key called like it" }),
        KeyShape.Optional("decides", CommonShapes.TrueOrFalse with { Description = "whether its decision is made of the findings of its parts too; false if left out" }),
    ]);

    public static ObjectShape Invariant { get; } = new(
    [
        KeyShape.Required("subject", CommonShapes.Text with { Description = "the kind of subject" }),
        KeyShape.Required("holds", CommonShapes.Expression with { Description = "the condition that holds of every subject of the kind" }),
        KeyShape.Optional("since", CommonShapes.Version with { Description = "the version that has it first: packs that ask for an earlier one do not know it; left out: this version" }),
    ]);

    /// <summary>A kind of subject: its labels, or these and the kinds of its parts.</summary>
    public static AnyShape KindOrLabel { get; } = new([.. CommonShapes.LocalizedOrPlain.Options, Kind]);

    public static ObjectShape File { get; } = new(
    [
        KeyShape.Required("version", CommonShapes.Version with { Description = "the version, which never changes its content once released" }),
        KeyShape.Required("subjects", new MapShape(KindOrLabel, TextForm.UnderscoredName) { Description = "the kinds of subjects" }),
        KeyShape.Optional("units", new MapShape(Unit) { Description = "units of its own, beside those that are known anyway" }),
        KeyShape.Optional("invariants", new ListShape(Invariant) { Description = "what always holds: a road has no storeys" }),
        KeyShape.Required("facts", new MapShape(Fact, TextForm.UnderscoredName) { Description = "the facts by name" }),
    ]);
}
