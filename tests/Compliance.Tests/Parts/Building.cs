using System;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Tests.Kernel;

namespace Compliance.Tests.Parts;

/// <summary>A vocabulary of buildings with storeys and windows, and packs of a few rules about them.</summary>
internal static class Building
{
    public const string Vocabulary = """
        version: 1.0.0
        subjects:
          building: {label: {zh: 建筑, en: building}, contains: [storey], decides: true}
          storey: {label: {zh: 楼层, en: storey}, contains: [window]}
          window: {zh: 外窗, en: window}
        facts:
          climate: {label: {zh: 气候区, en: climate zone}, subjects: [building], type: choice, choices: {severe: {zh: 严寒, en: severe cold}, cold: {zh: 寒冷, en: cold}, hot: {zh: 夏热冬冷, en: hot summer}}}
          public: {label: {zh: 公共建筑, en: is public}, subjects: [building], type: boolean}
          facade: {label: {zh: 立面面积, en: facade area}, subjects: [building], type: number, unit: m², domain: {more_than: 0}}
          approved: {label: {zh: 批准日期, en: approved on}, subjects: [building], type: date}
          glazing: {label: {zh: 窗面积, en: glazing}, subjects: [building], type: number, unit: m², domain: {at_least: 0}, from_parts: sum(window.area)}
          height: {label: {zh: 层高, en: height}, subjects: [storey], type: number, unit: m, domain: {more_than: 0}}
          ground: {label: {zh: 首层, en: is on the ground}, subjects: [storey], type: boolean}
          area: {label: {zh: 面积, en: area}, subjects: [window], type: number, unit: m², domain: {at_least: 0}}
          u: {label: {zh: 传热系数, en: U-value}, subjects: [window], type: number, unit: '%', domain: {more_than: 0}}
          side: {label: {zh: 朝向, en: orientation}, subjects: [window], type: choice, choices: {north: {zh: 北, en: north}, south: {zh: 南, en: south}, east: {zh: 东, en: east}}}
          panes: {label: {zh: 玻璃层数, en: number of panes}, subjects: [window], type: count, unit: 户, domain: {at_least: 1}}
          gain: {label: {zh: 得热, en: gain}, subjects: [window], type: number, unit: '%'}
          named: {label: {zh: 列名, en: is named}, subjects: [window], type: boolean}
        """;

    /// <summary>A pack of some rules, each with its id, its subject and what it asks for, as a pack has them.</summary>
    public static RulePack Pack(params (string Id, string Subject, string Asks)[] rules) => SmallPack.Load(Vocabulary, "chapter: a\nrules:\n" + string.Concat(rules.Select(Rule)));

    public static DescriptorFile Read(RulePack pack, string descriptor)
    {
        var read = new DescriptorReader(pack).ReadText(descriptor, "building.yaml");
        return read.Value ?? throw new InvalidOperationException(string.Join("\n", read.Diagnostics));
    }

    private static string Rule((string Id, string Subject, string Asks) rule) =>
        $"- {{id: {rule.Id}, title: {rule.Id}, clauses: [{{section: a, quote: a}}], subject: {rule.Subject}, obligation: must, departments: [], {rule.Asks}}}\n";
}
