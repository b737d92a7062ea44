using Compliance.Schemas;

namespace Compliance.Profiles;

/// <summary>The shape of a profile.</summary>
internal static class ProfileShapes
{
    private static readonly AnyShape Places = new([new ListShape(CommonShapes.Text, NeedsOne: true), CommonShapes.Text]);

    public static ObjectShape Source { get; } = new(
    [
        KeyShape.Required("from", CommonShapes.Text with { Description = "the place, in the words of the format: a heading, a path, a property" }),
        KeyShape.Optional("unit", CommonShapes.Text with { Types = ScalarTypes.Stated, Description = "the unit of a number" }),
        KeyShape.Optional("unit_from", CommonShapes.Text with { Description = "where the file says the unit" }),
        KeyShape.Optional("units", new MapShape(CommonShapes.Text with { Types = ScalarTypes.Stated }) { Description = "what the units are called there, and what they are" }),
        KeyShape.Optional("values", new MapShape(CommonShapes.Text with { Types = ScalarTypes.Stated }) { Description = "what is said there, and what it means of the fact" }),
        KeyShape.Optional("without", new ListShape(CommonShapes.Text with { Types = ScalarTypes.Stated }) { Description = "choices that nothing there stands for" }),
        KeyShape.Optional("only_beside_others", CommonShapes.Localized with { Description = "why it says nothing where no other place says the fact" }),
    ]);

    // A part is mapped like a subject, and may have parts.
    private static readonly KeyShape[] SubjectKeys =
    [
        KeyShape.Optional("each", CommonShapes.Text with { Description = "where the records stand; a table has one a row" }),
        KeyShape.Optional("id_from", Places with { Description = "where the id stands; the first place that says something counts" }),
        KeyShape.Optional("name_from", Places with { Description = "where the name stands" }),
        KeyShape.Optional("jurisdiction_from", Places with { Description = "where the jurisdiction stands" }),
        KeyShape.Optional("facts", new MapShape(new ListShape(Source, NeedsOne: true)) { Description = "by the name of a fact, the places that say it" }),
        KeyShape.Optional("every_fact_from", CommonShapes.Text with { Description = "a place that says any fact under its own name; {fact} stands for the name" }),
    ];

    public static ObjectShape Part { get; } = new([KeyShape.Required("kind", CommonShapes.Text with { Description = "the kind of parts" }), .. SubjectKeys]);

    public static ObjectShape Unmapped { get; } = new(
    [
        KeyShape.Required("from", CommonShapes.Text with { Description = "the place" }),
        KeyShape.Required("because", CommonShapes.Localized with { Description = "why it is no fact" }),
    ]);

    public static ObjectShape File { get; } = new(
    [
        KeyShape.Required("id", CommonShapes.RuleId with { Description = "the profile's id" }),
        KeyShape.Required("title", CommonShapes.Localized with { Description = "what it is called" }),
        KeyShape.Required("assumes", CommonShapes.Localized with { Description = "what is taken for granted: code tables and units that no document at hand states" }),
        KeyShape.Required("format", new WordShape(ImportProfile.Formats) { Description = "what the files are" }),
        KeyShape.Required("ends", new ListShape(CommonShapes.Text, NeedsOne: true) { Description = "the ends of the files' names" }),
        KeyShape.Required("subject", CommonShapes.Text with { Description = "the kind of subject that a record is" }),
        .. SubjectKeys,
        KeyShape.Optional("parts", new ListShape(Part) { Description = "the parts in a record" }),
        KeyShape.Optional("unmapped", new ListShape(Unmapped) { Description = "what seems to be a fact, and is none" }),
    ]);
}
