using System.Collections.Generic;
using System.Linq;
using Compliance.Sql.Dialects;
using Compliance.Sql.Mapping;
using Compliance.Sql.Tests.Equality;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Mapping;

/// <summary>A mapping is checked like a pack: against the vocabulary, and against the tables of the database where these are known.</summary>
public class MappingTests
{
    private static readonly SmallRegister Register = SmallRegister.Asking("measure: waste / area, limit: {at_most: 300 t/10⁴m², from: 2023-12-06}");

    private static readonly SqlCatalog Catalog = new(SqlDialects.DuckDb, new Dictionary<string, IReadOnlyDictionary<string, string>>
    {
        ["things"] = new Dictionary<string, string>
        {
            ["code"] = "VARCHAR",
            ["weight"] = "DECIMAL(18,4)",
            ["floor"] = "DECIMAL(12,2)",
            ["measured"] = "DOUBLE",
            ["use"] = "VARCHAR",
            ["open"] = "BOOLEAN",
            ["begun_on"] = "DATE",
            ["levels"] = "INTEGER",
        },
    });

    private static IEnumerable<TestCaseData> Mistakes =>
    [
        Mistake("CP7001", "subject: thingy\ntable: things\nid: code\nfacts: {}", "thing"),
        Mistake("CP7002", "subject: thing\ntable: things\nid: code\nfacts: {wast: weight}", "waste"),
        Mistake("CP7003", "subject: thing\ntable: thngs\nid: code\nfacts: {}", "things"),
        Mistake("CP7004", "subject: thing\ntable: things\nid: cod\nfacts: {}", "code"),
        Mistake("CP7004", "subject: thing\ntable: things\nid: code\nfacts: {waste: {column: wieght}}", "weight"),
        Mistake("CP7005", "subject: thing\ntable: things\nid: code\nfacts: {waste: use}"),
        Mistake("CP7005", "subject: thing\ntable: things\nid: code\nfacts: {begun: use}"),
        Mistake("CP7005", "subject: thing\ntable: things\nid: code\ndate: use\nfacts: {}"),
        Mistake("CP7006", "subject: thing\ntable: things\nid: code\nfacts: {waste: measured}"),
        Mistake("CP7007", "subject: thing\ntable: things\nid: code\nfacts: {waste: {column: weight, decimals: 2}}"),
        Mistake("CP2004", "subject: thing\ntable: things\nid: code\nfacts: {waste: {column: weight, unit: m²}}"),
        Mistake("CP7010", "subject: thing\ntable: things\nid: code\nfacts: {kind: {column: use, words: {s: shool}}}", "school"),
        Mistake("CP7011", "subject: thing\ntable: things\nid: code\nfacts: {kind: {column: use, unit: m²}}"),
        Mistake("CP7012", "subject: thing\ntable: things\nid: code\nfacts: {waste: {min: weight}}"),
        Mistake("CP7012", "subject: thing\ntable: things\nid: code\nfacts: {waste: {column: weight, max: weight}}"),
        Mistake("CP7013", "subject: thing\ntable: things\nid: code\nfacts: {waste: weight, 垃圾: weight}"),
        Mistake("CP7015", "subject: thing\ntable: things\nid: code\nfacts: {waste: {column: measured, decimals: many}}"),
        Mistake("CP1011", "subject: thing\ntable: things\nfacts: {}"),
        Mistake("CP1010", "subject: thing\ntable: things\nid: code\nfact: {}"),
    ];

    [TestCaseSource(nameof(Mistakes))]
    public void A_mistake_is_told_with_its_place_and_the_nearest_right_name(string code, string text, string? nearest)
    {
        var result = SqlMapping.Read(text, "m.yaml", Register.Pack, Catalog);
        result.Value.Should().BeNull();
        var found = result.Diagnostics.Should().Contain(diagnostic => diagnostic.Kind.Code == code, string.Join("\n", result.Diagnostics)).Which;
        found.Span.Line.Should().BePositive();
        if (nearest is not null)
            found.Nearest.Should().Be(nearest);
    }

    [Test]
    public void Every_message_has_both_languages_and_a_code_of_its_own()
    {
        SqlMappingKinds.All.Select(kind => kind.Code).Should().OnlyHaveUniqueItems();
        SqlMappingKinds.All.Should().OnlyContain(kind => kind.Template.Zh.Length > 0 && kind.Template.En.Length > 0);
    }

    [Test]
    public void As_many_decimals_are_held_as_the_column_has()
    {
        var mapping = SqlMapping.Read("subject: thing\ntable: things\nid: code\nfacts: {waste: weight, 面积: {column: floor, unit: 万m²}, 公共: open, begun: begun_on, storeys: levels, balance: {column: measured, decimals: 3}}", "m.yaml", Register.Pack, Catalog).Require();
        mapping.Facts.Should().HaveCount(6);
        mapping.Facts.Values.OfType<NumberSource>().Select(source => source.Form.Decimals).Should().BeEquivalentTo([4, 2, 0, 3]);
    }

    private static TestCaseData Mistake(string code, string text, string? nearest = null) => new(code, text + "\n", nearest);
}
