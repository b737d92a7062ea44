using System.Linq;
using Compliance.Facts;
using Compliance.Schemas;

namespace Compliance.Packs;

/// <summary>The shapes of a pack's files.</summary>
internal static class PackShapes
{
    private static readonly WordShape Obligation = new([.. PackWords.Obligations]) { Description = "how strongly the clause speaks" };
    private static readonly WordShape Verdict = new([.. PackWords.Verdicts]);

    // A plain number needs no unit, which the reader knows.
    private static readonly ScalarShape Threshold = new("a number with its unit, such as 300 t/10⁴m²; or a fact, or a measure of facts") { Types = ScalarTypes.Text | ScalarTypes.Number };

    private static readonly ListShape DepartmentNames = new(CommonShapes.Text) { Description = "the departments that the instrument makes responsible, as pack.yaml lists them" };

    public static ScalarShape Sha256 => new("64 hexadecimal digits, in lower case", TextForm.Sha256) { Chinese = "小写十六进制数 64 位" };

    public static ObjectShape Instrument { get; } = new(
    [
        KeyShape.Optional("number", CommonShapes.Text with { Description = "the instrument's number" }),
        KeyShape.Required("issued", CommonShapes.Date with { Description = "the day it was issued" }),
        KeyShape.Optional("in_force", CommonShapes.Date with { Description = "the day it came into force (施行); left out: that of issue" }),
        KeyShape.Optional("text", CommonShapes.Text with { Description = "the file with its words" }),
        KeyShape.Optional("sha256", Sha256 with { Description = "that file's SHA-256" }),
        KeyShape.Optional("shipped", CommonShapes.TrueOrFalse with { Description = "false: its words are published elsewhere and do not lie beside the pack; quotations are looked up where they are at hand" }),
        KeyShape.Optional("source", new WordShape(["reports"]) { Description = "in place of text and sha256: the text is not at hand, and the rules are as reports of it say" }),
    ])
    {
        Alternatives = [["number", "text", "sha256"], ["source"]],
        Companions = ["number", "shipped"],
    };

    public static ScalarShape ParentRule => new("a parent's rule such as national-2022-53/construction-waste", TextForm.RuleInPack) { Chinese = "形如 national-2022-53/construction-waste 的上位规则" };

    public static ScalarShape FindingCode => new("a finding's code such as CP6301", TextForm.FindingCode) { Chinese = "形如 CP6301 的代码" };

    public static ObjectShape Acceptance { get; } = new(
    [
        KeyShape.Required("finding", FindingCode with { Description = "the finding's code" }),
        KeyShape.Optional("rule", CommonShapes.RuleId with { Description = "the rule that it is about; left out: every one, and the pack as a whole" }),
        KeyShape.Optional("parent", ParentRule with { Description = "the parent's rule that it is about" }),
        KeyShape.Optional("quote", CommonShapes.Text with { Description = "the instrument's own words that it is about, some of the sentence; left out: any" }),
        KeyShape.Required("reason", CommonShapes.Localized with { Description = "why it is accepted" }),
    ]);

    /// <summary>What checks find in released versions, by <c>ID@VERSION</c>.</summary>
    public static MapShape FoundSince { get; } = new(new ListShape(Acceptance, NeedsOne: true) { Description = "what is found in this version, each with what became of it" });

    public static ScalarShape PackId => new("a name such as jiaozuo-2023-3", TextForm.DashedName) { Chinese = "形如 jiaozuo-2023-3 的名称" };

    public static ObjectShape Pack { get; } = new(
    [
        KeyShape.Required("id", PackId with { Description = "the pack's name" }),
        KeyShape.Required("version", CommonShapes.Version with { Description = "the pack's version, which never changes its content once released" }),
        KeyShape.Required("title", CommonShapes.LocalizedOrPlain with { Description = "the instrument's title" }),
        KeyShape.Required("instrument", Instrument with { Description = "the legal text" }),
        KeyShape.Required("vocabulary", CommonShapes.Version with { Description = "the version of the vocabulary that the rules are written in" }),
        KeyShape.Optional("parents", new ListShape(CommonShapes.Text) { Description = "the packs of the instruments that this one carries out" }),
        KeyShape.Optional("terms", new MapShape(CommonShapes.Expression, TextForm.UnderscoredName) { Description = "names of expressions, for every rule; each may use those above it" }),
        KeyShape.Optional("departments", new ListShape(CommonShapes.LocalizedOrPlain) { Description = "every department that a rule may name" }),
        KeyShape.Optional("accepted", new ListShape(Acceptance) { Description = "what linting finds, and the authors answer for" }),
    ]);

    public static ObjectShape Clause { get; } = new(
    [
        KeyShape.Optional("row", CommonShapes.Text with { Description = "the number of the sentence in the table of the instrument's sentences" }),
        KeyShape.Optional("section", CommonShapes.Text with { Description = "the section of the instrument" }),
        KeyShape.Optional("quote", CommonShapes.Text with { Description = "the instrument's own words, without white space" }),
        KeyShape.Optional("reported_by", CommonShapes.Text with { Description = "in place of section and quote: the address of the report that the rule is taken from" }),
        KeyShape.Optional("basis", CommonShapes.LocalizedOrPlain with { Description = "what the report says the figure is counted on" }),
    ])
    {
        Alternatives = [["section", "quote"], ["reported_by"]],
    };

    /// <summary>What an instrument says of those who do not do as it asks.</summary>
    public static ObjectShape Consequence { get; } = new(
    [
        KeyShape.Required("section", CommonShapes.Text with { Description = "the section of the instrument" }),
        KeyShape.Required("quote", CommonShapes.Text with { Description = "the instrument's own words, without white space" }),
    ]);

    /// <summary>Where another instrument, in force beside this one, asks for something else.</summary>
    public static ObjectShape Difference { get; } = new(
    [
        KeyShape.Required("from", ParentRule with { Description = "the other instrument's rule" }),
        KeyShape.Optional("when", CommonShapes.Expression with { Description = "of which subjects the two differ; left out: of all" }),
        KeyShape.Required("reading", CommonShapes.Localized with { Description = "in what they differ, and which is followed" }),
    ]);

    private static readonly AnyShape Cell = new([CommonShapes.Text, new ListShape(CommonShapes.Text)]);

    /// <summary>Rows of a table, each of which has facts as keys, and besides what it says of them.</summary>
    public static AnyShape Rows { get; } = new([new ListShape(new MapShape(Cell), NeedsOne: true), new ScalarShape("a table such as limits.csv", @"\.csv$") { Chinese = "表格文件名，如 limits.csv" }]);

    public static ObjectShape Limit { get; } = new(
    [
        .. PackWords.Comparators.Select(word => KeyShape.Optional(word, Threshold)),
        KeyShape.Optional("on_or_before", new ScalarShape("a day of the year such as 11-15", "^[0-9]{2}-[0-9]{2}$") { Description = "a day of every year, month first" }),
        KeyShape.Optional("rows", Rows with { Description = "a table: boxes of facts, and the limit of each; or a table beside the rules" }),
        KeyShape.Optional("elsewhere", new WordShape(["not_applicable"]) { Description = "the rule does not apply to what lies in no row; left out: there it is undetermined" }),
        KeyShape.Required("from", CommonShapes.Date with { Description = "the first day on which it binds" }),
        KeyShape.Optional("until", CommonShapes.Date with { Description = "the last day on which it binds; left out: for good" }),
    ])
    {
        Alternatives = [.. PackWords.Comparators.Select(word => new[] { word }), ["on_or_before"], ["rows"]],
        Companions = ["elsewhere"],
    };

    public static ObjectShape CaseDeviation { get; } = new(
    [
        KeyShape.Required("approved_on", CommonShapes.Date with { Description = "the day it was approved" }),
        KeyShape.Required("expires_on", CommonShapes.Date with { Description = "the last day on which it holds" }),
    ]);

    public static ObjectShape Case { get; } = new(
    [
        KeyShape.Optional("name", CommonShapes.LocalizedOrPlain with { Description = "what the case shows" }),
        KeyShape.Optional("subject", CommonShapes.Text with { Description = "the kind of subject, where the rule is for several; left out: the first of them" }),
        KeyShape.Required("facts", new MapShape(FactShapes.Any) { Description = "what is stated, by the names or labels of facts" }),
        KeyShape.Optional("members", new ListShape(new MapShape(FactShapes.Any)) { Description = "what is stated of each member of the jurisdiction, for a number over members" }),
        KeyShape.Required("on", CommonShapes.Date with { Description = "the day that is evaluated" }),
        KeyShape.Required("verdict", Verdict with { Description = "the verdict that the rule has to give" }),
        KeyShape.Optional("projected", Verdict with { Description = "the verdict that the next limit would give" }),
        KeyShape.Optional("level", new WordShape([.. PackWords.Levels]) { Description = "how much a failure of the rule weighs, which follows from its obligation" }),
        KeyShape.Optional("measured", new AnyShape([CommonShapes.Quantity, FactShapes.Interval]) { Description = "what the measure comes to" }),
        KeyShape.Optional("missing", new ListShape(CommonShapes.Text) { Description = "the facts that are not known and matter" }),
        KeyShape.Optional("deviation", CaseDeviation with { Description = "an approved departure from the rule" }),
    ]);

    /// <summary>The shape of a file of test cases beside a chapter.</summary>
    public static MapShape Cases { get; } = new(new ListShape(Case, NeedsOne: true) { Description = "the test cases of the rule of this name" }, TextForm.DashedName, NeedsOne: true);

    public static ObjectShape Rule { get; } = new(
    [
        KeyShape.Required("id", CommonShapes.RuleId with { Description = "the rule's name, unique in the pack" }),
        KeyShape.Required("title", CommonShapes.LocalizedOrPlain with { Description = "what it is about, in a few words" }),
        KeyShape.Required("clauses", new ListShape(Clause, NeedsOne: true) { Description = "where the instrument says it" }),
        KeyShape.Required("subject", new AnyShape([CommonShapes.Text, new ListShape(CommonShapes.Text, NeedsOne: true)]) { Description = "the kind of subject that it checks, or several kinds, each of which has every fact that it names" }),
        KeyShape.Optional("each", CommonShapes.Text with { Description = "the kind of its parts of which each has to meet what is asked: one finding about all of them" }),
        KeyShape.Optional("when", CommonShapes.Expression with { Description = "which subjects it applies to; left out: all" }),
        KeyShape.Optional("measure", CommonShapes.Expression with { Description = "what is computed from the facts" }),
        KeyShape.Optional("score", ScoreShapes.Score with { Description = "points, chapter by chapter, in place of a measure: the level that they reach is measured" }),
        KeyShape.Optional("levels", ScoreShapes.Levels with { Description = "the levels and the points of each, the lowest first" }),
        KeyShape.Optional("share", AggregateShapes.Share with { Description = "of a jurisdiction's members, by weight, the share where a condition holds" }),
        KeyShape.Optional("count", AggregateShapes.Count with { Description = "how many of a jurisdiction's members there are where a condition holds" }),
        KeyShape.Optional("sum", AggregateShapes.Sum with { Description = "the sum of a measure over a jurisdiction's members" }),
        KeyShape.Optional("ratio", AggregateShapes.Ratio with { Description = "the sum of one measure over the sum of another; with a measure of the jurisdiction's own facts, a check on it" }),
        KeyShape.Optional("reported", CommonShapes.Expression with { Description = "the same number by the jurisdiction's own facts, for where no members are at hand" }),
        KeyShape.Optional("limit", Limit with { Description = "what the measure has to meet" }),
        KeyShape.Optional("limits", new ListShape(Limit, NeedsOne: true) { Description = "limits that follow one another, by date" }),
        KeyShape.Optional("require", CommonShapes.Expression with { Description = "a condition that has to hold, in place of measure and limit" }),
        KeyShape.Optional("from", CommonShapes.Date with { Description = "the first day on which the condition has to hold" }),
        KeyShape.Optional("until", CommonShapes.Date with { Description = "the last day on which the condition has to hold; left out: for good" }),
        KeyShape.Optional("binds_by", CommonShapes.Text with { Description = "the day of the subject's that tells which limit binds, in place of the day of evaluation" }),
        KeyShape.Required("obligation", Obligation),
        KeyShape.Required("departments", DepartmentNames),
        KeyShape.Optional("reading", CommonShapes.LocalizedOrPlain with { Description = "how the clause is understood where it leaves something open" }),
        KeyShape.Optional("implements", new ListShape(ParentRule) { Description = "the rules of the pack's parents that it carries out" }),
        KeyShape.Optional("differs", new ListShape(Difference, NeedsOne: true) { Description = "where a parent's rule asks for something else, which findings name" }),
        KeyShape.Optional("consequences", new ListShape(Consequence, NeedsOne: true) { Description = "what the instrument says of those who do not do it: no permit, a fine" }),
        KeyShape.Optional("judged_by", new WordShape(["person"]) { Description = "where a person has to judge" }),
        KeyShape.Optional("cases", new ListShape(Case) { Description = "test cases" }),
    ])
    {
        Alternatives =
        [
            ["measure", "limit"], ["measure", "limits"], ["require", "from"], ["score", "levels", "limit"], ["score", "levels", "limits"],
            .. AggregateReader.Keys.SelectMany(key => new[] { new[] { key, "limit" }, [key, "limits"] }),
        ],
        Companions = ["measure", "reported", "until"],
    };

    public static ObjectShape Rules { get; } = new(
    [
        KeyShape.Required("chapter", CommonShapes.LocalizedOrPlain with { Description = "the chapter of the instrument" }),
        KeyShape.Required("rules", new ListShape(Rule, NeedsOne: true) { Description = "the chapter's rules, in the instrument's order" }),
    ]);

    public static ObjectShape ChecklistItem { get; } = new(
    [
        KeyShape.Optional("row", CommonShapes.Text with { Description = "the number of the sentence in the table of the instrument's sentences" }),
        KeyShape.Required("section", CommonShapes.Text with { Description = "the section of the instrument" }),
        KeyShape.Required("quote", CommonShapes.Text with { Description = "the instrument's own words, without white space" }),
        KeyShape.Required("title", CommonShapes.LocalizedOrPlain with { Description = "what it is about, in a few words" }),
        KeyShape.Required("obligation", Obligation),
        KeyShape.Required("departments", DepartmentNames),
    ]);

    public static ObjectShape Checklist { get; } = new(
    [
        KeyShape.Required("checklist", new ListShape(ChecklistItem, NeedsOne: true) { Description = "guidance, shown on request and never evaluated" }),
    ]);
}
