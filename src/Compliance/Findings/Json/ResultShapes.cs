using System.Collections.Generic;
using System.Linq;
using Compliance.Packs;
using Compliance.Schemas;

namespace Compliance.Findings;

/// <summary>The shape of results. Other fields may stand beside these: fields are only added.</summary>
internal static class ResultShapes
{
    private static readonly ScalarShape Text = new("a text") { Types = ScalarTypes.Text };
    private static readonly ScalarShape TextOrNull = new("a text, or null") { Types = ScalarTypes.Text | ScalarTypes.Nothing };
    private static readonly ScalarShape Number = new("a number") { Types = ScalarTypes.Number };
    private static readonly ScalarShape NumberOrNull = new("a number, or null") { Types = ScalarTypes.Number | ScalarTypes.Nothing };
    private static readonly ScalarShape YesOrNo = new("true or false") { Types = ScalarTypes.Boolean };
    private static readonly ScalarShape Nothing = new("null") { Types = ScalarTypes.Nothing };
    private static readonly ScalarShape Date = new("a date such as 2026-11-22", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    private static readonly WordShape Verdicts = new([.. PackWords.Verdicts]);
    private static readonly WordShape Obligations = new([.. PackWords.Obligations]);
    private static readonly ListShape Texts = new(Text);

    private static readonly NamedShape Localized = new("text", Object(Required("zh", Text), Required("en", Text)) with { Description = "a text in both languages" });

    private static readonly NamedShape VerdictNumbers = new("verdicts", Numbers(PackWords.Verdicts));

    private static readonly NamedShape Limit = new("limit", Object(
        Required("comparator", new WordShape([.. PackWords.Comparators, "is", "on_or_before"]) { Description = "is: where a yes is asked for; on_or_before: for a day of the year" }),
        Required("value", new ScalarShape("a number, a day of the year, or true; null for another number that is not known") { Types = ScalarTypes.Stated | ScalarTypes.Nothing }),
        Required("unit", TextOrNull),
        KeyShape.Optional("level", Text with { Description = "the name of the level, where the number is one of a level" }),
        Required("from", Date with { Description = "the day from which it binds" }),
        KeyShape.Optional("until", Date with { Description = "the last day on which it binds" }),
        KeyShape.Optional("relative_to", Text with { Description = "the other number of the subject that it is; its value is null where that is not known" })));

    private static readonly NamedShape Measured = new("measured", Object(
        Required("min", NumberOrNull with { Description = "null where there is no bound" }),
        Required("max", NumberOrNull with { Description = "null where there is no bound" }),
        Required("unit", Text),
        KeyShape.Optional("min_level", Text with { Description = "the name of the level, where the number is one of a level" }),
        KeyShape.Optional("max_level", Text)));

    private static readonly ObjectShape Upcoming = Object(Required("limit", OrNull(Limit) with { Description = "null where the subject touches rows of a table with several limits, or none" }), Required("from", Date), Required("projected", Verdicts with { Description = "the verdict that it would give today" }));

    private static readonly ObjectShape Portfolio = Object(
        Required("members", Number),
        Required("judged_on", new WordShape(["computed", "reported"])),
        Required("computed", OrNull(Measured)),
        Required("reported", OrNull(Measured)),
        Required("contradicted", YesOrNo with { Description = "whether both cannot be right" }),
        Required("open", new ListShape(Object(Required("subject", Text), Required("missing", Texts))) { Description = "the weightiest members that leave it open" }));

    private static readonly ObjectShape Deviation = Object(
        Required("status", new WordShape([.. FindingWords.DeviationStatuses])),
        Required("reason", TextOrNull), Required("approved_by", TextOrNull), Required("approved_on", OrNull(Date)), Required("expires_on", OrNull(Date)), Required("document", TextOrNull));

    private static readonly ObjectShape Clause = Object(
        KeyShape.Optional("section", Text), KeyShape.Optional("quote", Text), KeyShape.Optional("reported_by", Text), KeyShape.Optional("basis", Localized));

    private static readonly ObjectShape LackingPoints = Object(Required("min", NumberOrNull), Required("max", NumberOrNull));

    private static readonly ObjectShape NextLevel = Object(
        Required("level", Text),
        Required("points", LackingPoints with { Description = "the points that are lacking, from the least that it may be to the most" }),
        Required("chapters", new ListShape(Object(Required("chapter", Text), Required("points", LackingPoints))) { Description = "the chapters that lack points for their floor" }),
        Required("needs_condition", YesOrNo with { Description = "whether the level's own condition may not hold" }),
        Required("offers", new ListShape(Object(Required("chapter", Text), Required("points", NumberOrNull), Required("facts", Texts))) { Description = "what would give points, with the most that it would give, and the facts that it turns on" }));

    private static readonly NamedShape Finding = new("finding", Object(
        Required("rule", Text),
        Required("title", Localized),
        Required("verdict", Verdicts),
        Required("level", new WordShape([.. FindingWords.Levels]) { Description = "what a failure of it weighs" }),
        Required("obligation", Obligations),
        Required("measured", OrNull(Measured)),
        KeyShape.Optional("so_far", OrNull(Measured) with { Description = "of a year that is judged as a whole and has not ended, the number so far; null where there is none" }),
        KeyShape.Optional("year_ends_on", Text with { Description = "the last day of that year: until then what is still to come is not known" }),
        Required("limit", OrNull(Limit) with { Description = "the limit in force; null where none is" }),
        KeyShape.Optional("limits", new ListShape(Limit) { Description = "where it is not known which limit binds, those that may: of a table, those of the rows that are touched" }),
        Required("margin", NumberOrNull with { Description = "what is to spare in the worst case, in the unit" }),
        KeyShape.Optional("next_level", NextLevel with { Description = "what is lacking for the level above the one that is certainly reached, where a level is measured" }),
        Required("missing", Texts with { Description = "the facts that could settle it" }),
        KeyShape.Optional("open_parts", new ListShape(Object(
            Required("subject", Text), Required("kind", Text), Required("missing", Texts),
            KeyShape.Optional("unlisted", Texts with { Description = "the kinds of its parts of which nobody has said how many there are" })))
        { Description = "the parts that leave numbers over parts open, with their facts that are missing" }),
        KeyShape.Optional("missing_members", Text with { Description = "the kind of member of which none is known" }),
        Required("upcoming", OrNull(Upcoming) with { Description = "the next limit; null where none is to come" }),
        KeyShape.Optional("portfolio", Portfolio with { Description = "what members come to" }),
        KeyShape.Optional("deviation", Deviation),
        Required("clauses", new ListShape(Clause)),
        KeyShape.Optional("chain", new ListShape(Object(Required("pack", Text), Required("rule", Text), Required("place", Localized))) { Description = "where packs are evaluated side by side: from the statute to what carries it out" }),
        KeyShape.Optional("consequences", new ListShape(Clause) { Description = "what the instrument says of those who do not do it" }),
        KeyShape.Optional("differs", new ListShape(Object(Required("from", Text), Required("reading", Localized))) { Description = "where another instrument in force asks for something else" }),
        Required("departments", Texts),
        Required("message", Localized),
        Required("line", Number),
        Required("column", Number),
        KeyShape.Optional("cell", Text with { Description = "the sheet and cell of a workbook: the line is its row then" })));

    private static readonly NamedShape Subject = new("subject", Object(
        KeyShape.Optional("schema", Text with { Description = "the version of this schema, where the subject stands by itself" }),
        Required("id", Text),
        Required("kind", Text),
        Required("name", TextOrNull),
        Required("jurisdiction", TextOrNull),
        KeyShape.Optional("part_of", Object(Required("id", Text), Required("kind", Text)) with { Description = "what it is a part of, one above it" }),
        Required("file", Text with { Description = "where it stands; its name alone, where the subject stands by itself" }),
        Required("line", Number),
        KeyShape.Optional("cell", Text with { Description = "the sheet and row of a workbook" }),
        Required("date", Date),
        Required("date_source", new WordShape([.. FindingWords.DaySources])),
        Required("decision", new WordShape([.. FindingWords.Decisions])),
        Required("verdicts", VerdictNumbers),
        Required("findings", new ListShape(Finding))));

    private static readonly ObjectShape Pack = Object(
        Required("id", Text), Required("version", Text), Required("digest", Text),
        KeyShape.Optional("release", new WordShape(["released", "changed", "not_released"]) { Description = "whether it is what was released under its version" }),
        KeyShape.Optional("changed", Texts with { Description = "what is not as it was released" }),
        KeyShape.Optional("signed_by", Texts with { Description = "who has signed it" }));

    private static readonly ObjectShape Open = Object(
        Required("members", Number with { Description = "how many subjects lie in a jurisdiction that is not known" }),
        Required("unknown_members", YesOrNo with { Description = "whether there may be members of which nothing is known" }),
        Required("excerpt", YesOrNo with { Description = "whether what was given is only a part of the register" }));

    private static readonly ObjectShape UnplacedSubject = Object(
        Required("id", Text), Required("kind", Text), Required("file", Text), Required("line", Number),
        Required("jurisdiction", TextOrNull with { Description = "what it names; null where it names none" }), Required("nearest", TextOrNull));

    private static readonly ObjectShape Today = Object(Required("date", Date), Required("time_zone", TextOrNull), Required("subjects", Number));

    private static readonly NamedShape Result = new("result", Object(
        Required("schema", Text with { Description = "the version of this schema" }),
        Required("tool", Object(Required("name", Text), Required("version", Text), Required("engine", Text))),
        Required("pack", Pack),
        KeyShape.Optional("packs", new ListShape(Pack) { Description = "the packs, where several are evaluated side by side" }),
        KeyShape.Optional("only", new ListShape(Verdicts) { Description = "the verdicts listed" }),
        KeyShape.Optional("checklist", new ListShape(Object(
            Required("row", Text), Required("section", Text), Required("quote", Text), Required("title", Localized), Required("obligation", Obligations), Required("departments", Texts)))),
        Required("subjects", new ListShape(Subject)),
        KeyShape.Optional("open", Open with { Description = "what is not certain of which members there are" }),
        KeyShape.Optional("unread", Texts with { Description = "the files that could not be read" }),
        KeyShape.Optional("unplaced", Number with { Description = "how many subjects lie in a jurisdiction that is not known" }),
        KeyShape.Optional("unplaced_subjects", new ListShape(UnplacedSubject) { Description = "the first of them" }),
        KeyShape.Optional("today", OrNull(Today) with { Description = "the day that was taken for today; null where no subject was evaluated on it" }),
        Required("diagnostics", new ListShape(Object(
            Required("code", Text), Required("severity", new WordShape(["note", "warning", "error"])), Required("file", Text), Required("line", Number), Required("column", Number),
            KeyShape.Optional("cell", Text with { Description = "the sheet and cell of a workbook" }), Required("message", Localized), Required("nearest", TextOrNull)))),
        Required("summary", Object(Required("subjects", Number), Required("verdicts", VerdictNumbers), Required("decisions", Numbers(FindingWords.Decisions))))));

    /// <summary>A result, or one subject of it.</summary>
    public static AnyShape File { get; } = new([Result, Subject]);

    private static ObjectShape Object(params KeyShape[] keys) => new(keys) { IsOpen = true };

    private static KeyShape Required(string name, Shape value) => KeyShape.Required(name, value);

    private static AnyShape OrNull(Shape shape) => new([shape, Nothing]);

    private static ObjectShape Numbers(IEnumerable<string> names) => Object([.. names.Select(name => Required(name, Number))]);
}
