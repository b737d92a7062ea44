using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Compliance.Authoring.Quotations;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Quotations;

/// <summary>
/// The table of the plan's sentences was made by people, each sentence with its comparator, number, unit, day and obligation.
/// Read by machine, no sentence says otherwise.
/// </summary>
public class ClauseTableTests
{
    private static readonly JsonElement Table = JsonDocument.Parse(
        File.ReadAllText(Repository.PathOf("tests", "Compliance.Tests", "JiaozuoPack", "clauses.json"))).RootElement;

    private static readonly CalendarDate Issued = CalendarDate.Parse(Table.GetProperty("issued").GetString()!);

    private static readonly InstrumentText PlanText = InstrumentText.Read(Path.Combine(Repository.Root, Table.GetProperty("text").GetString()!))!;

    private static readonly InstrumentSections Plan = new(PlanText);

    private static IEnumerable<TestCaseData> Rows() => Table.GetProperty("rows").EnumerateArray()
        .Select(row => new TestCaseData(row).SetArgDisplayNames($"row {Text(row, "row")}"));

    private static IEnumerable<TestCaseData> RuleRows() => Rows().Where(row => Text((JsonElement)row.Arguments[0]!, "kind") != "guidance");

    [Test]
    public void The_table_has_102_sentences_and_the_plan_their_sections()
    {
        Rows().Should().HaveCount(102);
        Plan.Sections.Should().Contain(["一", "一(三)", "二(一)", "二(三)3", "二(四)4", "二(五)4", "三(四)"]);
        PlanText.Sha256.Should().Be(Table.GetProperty("sha256").GetString());
    }

    [TestCaseSource(nameof(Rows))]
    public void A_sentence_stands_in_its_section_and_in_no_other_at_that_depth(JsonElement row)
    {
        var quote = Read(row).Text;
        var section = Text(row, "section");
        Plan.Holds(section, quote).Should().BeTrue();
        Plan.Sections.Where(other => other.Length == section.Length && other != section && Plan.Holds(other, quote)).Should().BeEmpty();
    }

    [TestCaseSource(nameof(RuleRows))]
    public void The_comparator_that_is_read_is_the_table_s_or_open(JsonElement row)
    {
        if (Array(PackWords.Comparators, Text(row, "comparator")) is not { } index)
            return;

        var amount = Read(row).Amounts.Should().ContainSingle(each => each.Value == null || IsOf(each, row)).Subject;
        if (amount.Comparators.Count > 0)
            amount.Allows((Comparator)index).Should().BeTrue();
        else
            Text(row, "row").Should().BeOneOf(["15", "26", "27", "54", "55"], "only these sentences leave the side open");
    }

    [TestCaseSource(nameof(RuleRows))]
    public void The_obligation_that_is_read_is_the_table_s_or_open(JsonElement row)
    {
        var read = Read(row).Obligations;
        if (read.Count > 0)
            read.Select(obligation => obligation.Word()).Should().Equal(Text(row, "obligation"));
        else
            Text(row, "obligation").Should().BeOneOf(Text(row, "row") is "29" or "54" ? "encourage" : "must");
    }

    [TestCaseSource(nameof(RuleRows))]
    public void The_day_that_is_read_is_the_table_s_or_open(JsonElement row)
    {
        var dates = Read(row).Dates.Where(date => date.Kind == DateKind.Binding && date.Days.Any(day => day >= Issued)).ToList();
        if (dates.Count > 0)
            dates.Should().ContainSingle().Which.Days[0].ToString().Should().Be(Text(row, "binding_from"));
    }

    [TestCaseSource(nameof(Rows))]
    public void Guidance_asks_for_no_number_and_a_sentence_without_a_number_has_none(JsonElement row)
    {
        var amounts = Read(row).Amounts;
        if (Text(row, "kind") == "guidance")
            amounts.Should().BeEmpty();
        else if (Array(PackWords.Comparators, Text(row, "comparator")) is null)
            Text(row, "row").Should().Match(number => amounts.Count == 0 || number == "39", "only the 30 years of row 39 are of no limit");
    }

    private static bool IsOf(QuotedAmount amount, JsonElement row)
    {
        var limit = new Quantity(Rational.Of(row.GetProperty("value").GetDecimal()), Unit.TryParse(Text(row, "unit"))!);
        return amount.HasValueOf(limit) && amount.HasUnitOf(limit);
    }

    private static Quotation Read(JsonElement row) => new(new Clause(Text(row, "row"), Text(row, "section"), Text(row, "quote"), SourceSpan.None), UnitTable.BuiltIn);

    private static int? Array(IReadOnlyList<string> words, string word) => words.ToList().IndexOf(word) is >= 0 and var index ? index : null;

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
