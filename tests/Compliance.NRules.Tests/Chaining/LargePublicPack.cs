using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Tests.Kernel;
using Compliance.Values;

namespace Compliance.NRules.Tests.Chaining;

/// <summary>A pack about large public buildings, which the law leaves to others to define, and the shares of a city in them.</summary>
internal static class LargePublicPack
{
    private const string Vocabulary = """
        version: 1.0.0
        subjects: {project: {zh: 项目, en: project}, jurisdiction: {zh: 行政区, en: jurisdiction}}
        facts:
          largest_building: {label: {zh: 最大单体面积, en: largest building}, subjects: [project], type: number, unit: m², domain: {at_least: 0}}
          is_large_public: {label: {zh: 大型公共建筑, en: large public building}, subjects: [project], type: boolean}
          energy_saving_rate: {label: {zh: 节能率, en: energy saving}, subjects: [project], type: number, unit: '%', domain: {at_least: 0, at_most: 100}}
          has_garden: {label: {zh: 有花园, en: has a garden}, subjects: [project], type: boolean}
          is_inspected: {label: {zh: 已检查, en: inspected}, subjects: [project], type: boolean}
        """;

    private const string Rules = """
        chapter: a
        rules:
        - id: large-public-saving
          title: {zh: 大型公共建筑节能率, en: Energy saving of large public buildings}
          clauses: [{section: a, quote: a}]
          subject: project
          when: is_large_public
          measure: energy_saving_rate
          limit: {at_least: 78 %, from: 2026-01-01}
          obligation: must
          departments: []
        - id: inspected
          title: {zh: 检查, en: Inspection}
          clauses: [{section: a, quote: a}]
          subject: project
          require: is_inspected
          from: 2026-01-01
          obligation: must
          departments: []
        - id: large-public-number
          title: {zh: 大型公共建筑数量, en: Number of large public buildings}
          clauses: [{section: a, quote: a}]
          subject: jurisdiction
          count: {members: project, where: is_large_public}
          limit: {at_most: 1 project, from: 2026-01-01}
          obligation: must
          departments: []
        """;

    public static readonly EvaluationOptions Options = new(AsOf: new CalendarDate(2031, 1, 1));

    public static RulePack Pack { get; } = SmallPack.Load(Vocabulary, Rules);

    public static CompiledPlan Plan { get; } = CompiledPlan.Compile(Pack);

    public static Subject Project(string id, string largest, string saving, string? isLarge = null, string? inspected = "true") => new SubjectBuilder(Pack.Vocabulary, "project", id)
        .In("city")
        .Set("largest_building", largest)
        .Set("energy_saving_rate", saving)
        .Set("is_large_public", isLarge)
        .Set("is_inspected", inspected)
        .Build()
        .Require();

    public static Subject City() => new SubjectBuilder(Pack.Vocabulary, "jurisdiction", "city").Build().Require();
}
