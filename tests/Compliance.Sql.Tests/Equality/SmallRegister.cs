using System.Collections.Generic;
using System.Linq;
using Compliance.Packs;
using Compliance.Sql.Mapping;
using Compliance.Sql.Tests.Databases;
using Compliance.Tests.Kernel;
using Compliance.Values;
using FluentAssertions;

namespace Compliance.Sql.Tests.Equality;

/// <summary>A pack of one rule, and a table of a few rows for it.</summary>
internal sealed class SmallRegister
{
    private const string Vocabulary = """
        version: 1.0.0
        subjects: {thing: {zh: 物, en: thing}}
        facts:
          waste: {label: {zh: 垃圾, en: waste}, subjects: [thing], type: number, unit: t, domain: {at_least: 0}}
          area: {label: {zh: 面积, en: area}, subjects: [thing], type: number, unit: m², domain: {more_than: 0}}
          loss: {label: {zh: 损失, en: loss}, subjects: [thing], type: number, unit: t, domain: {less_than: 0}}
          balance: {label: {zh: 余额, en: balance}, subjects: [thing], type: number, unit: t}
          share: {label: {zh: 比例, en: share}, subjects: [thing], type: number, unit: '%', domain: {at_least: 0, at_most: 100}}
          storeys: {label: {zh: 层数, en: storeys}, subjects: [thing], type: count, unit: lamp, domain: {at_least: 1}}
          kind: {label: {zh: 类别, en: kind}, subjects: [thing], type: choice, choices: {school: {zh: 学校, en: school}, hospital: {zh: 医院, en: hospital}, office: {zh: 办公, en: office}}}
          public: {label: {zh: 公共, en: public}, subjects: [thing], type: boolean}
          begun: {label: {zh: 开工, en: begun}, subjects: [thing], type: date}
        """;

    private SmallRegister(RulePack pack) => Pack = pack;

    public RulePack Pack { get; }

    public static CalendarDate Day { get; } = new(2026, 11, 22);

    /// <summary>The pack of one rule by the keys that say when it applies and what it asks for.</summary>
    public static SmallRegister Asking(string keys, string obligation = "must") => new(SmallPack.Load(
        Vocabulary, $"chapter: a\nrules:\n- {{id: a, title: a, clauses: [{{section: a, quote: a}}], subject: thing, obligation: {obligation}, departments: [], {keys}}}\n"));

    /// <summary>The plan over a mapping of facts.</summary>
    public SqlPlan Plan(ITestDatabase database, string facts, CalendarDate? asOf = null, SqlCatalog? catalog = null)
    {
        var mapping = SqlMapping.Read($"subject: thing\ntable: things\nid: code\nfacts: {facts}\n", "m.yaml", Pack, catalog).Require();
        return SqlPlan.Compile(Pack, mapping.Kind, database.Dialect, mapping, new SqlPlanOptions { AsOf = asOf ?? Day });
    }

    /// <summary>Makes the table; each row has an id of its own, its number.</summary>
    public static void Write(ITestDatabase database, IReadOnlyList<(string Name, TestType Type)> columns, params IReadOnlyList<string?[]> rows) =>
        TestTable.Make(database, "things", [("code", TestType.Text), .. columns], rows.Select((row, i) => (string?[])[$"{i}", .. row]));

    /// <summary>The verdict of each row, null where it has none.</summary>
    public static IReadOnlyList<Verdict?> Verdicts(ITestDatabase database, SqlPlan plan, int rows)
    {
        plan.Refused.Should().BeEmpty();
        var found = database.Read(plan.Verdicts).ToDictionary(row => row[0]!, row => (Verdict)int.Parse(row[1]!, System.Globalization.CultureInfo.InvariantCulture));
        return [.. Enumerable.Range(0, rows).Select(i => found.TryGetValue($"{i}", out var verdict) ? verdict : (Verdict?)null)];
    }
}
