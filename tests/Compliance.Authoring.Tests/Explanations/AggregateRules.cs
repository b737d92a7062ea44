using System.Linq;
using Compliance.Packs;
using Compliance.Tests.Kernel;
using Compliance.Tests.Kernel.Worlds;

namespace Compliance.Authoring.Tests.Explanations;

/// <summary>Makes random rules about the members of a jurisdiction: every kind of number, with and without each of its parts.</summary>
internal static class AggregateRules
{
    private const string Vocabulary = """
        version: 1.0.0
        subjects: {jurisdiction: {zh: 行政区, en: jurisdiction}, project: {zh: 建设项目, en: project}, community: {zh: 居住社区, en: community}}
        facts:
          area: {label: {zh: 建筑面积, en: gross floor area}, subjects: [project, community], type: number, unit: m², domain: {at_least: 0}}
          waste: {label: {zh: 垃圾量, en: waste}, subjects: [project, community], type: number, unit: t, domain: {at_least: 0}}
          recovered: {label: {zh: 垃圾量与利用, en: waste and recovered}, subjects: [project, community], type: number, unit: t, domain: {at_least: 0}}
          green: {label: {zh: 是否绿色建筑, en: is green}, subjects: [project, community], type: boolean}
          done: {label: {zh: 完成, en: works done}, subjects: [project, community], type: boolean}
          green_stars: {label: {zh: 星级, en: stars}, subjects: [project, community], type: count, unit: star, domain: {at_least: 0}}
          use: {label: {zh: 用途, en: use}, subjects: [project, community], type: choice, choices: {school: {zh: 学校, en: school}, home: {zh: 住宅、公寓, en: 'home, flat'}}}
          started: {label: {zh: 开工日期, en: started on}, subjects: [project, community], type: date}
          share: {label: {zh: 占比, en: share}, subjects: [jurisdiction], type: number, unit: '%', domain: {at_least: 0 %, at_most: 100 %}}
          last_share: {label: {zh: 占比与上年, en: share and last year}, subjects: [jurisdiction], type: number, unit: '%', domain: {at_least: 0 %, at_most: 100 %}}
          total: {label: {zh: 总量, en: total}, subjects: [jurisdiction], type: number, unit: t, domain: {at_least: 0}}
          floors: {label: {zh: 面积, en: floors}, subjects: [jurisdiction], type: number, unit: m², domain: {at_least: 0}}
          project_count: {label: {zh: 项目数, en: projects}, subjects: [jurisdiction], type: count, unit: project, domain: {at_least: 0}}
        """;

    private static readonly string[] Conditions =
        ["green", "not green", "done", "not done", "use = home", "use != school", "use is one of home, school", "green_stars >= 2 star", "started < 2025-01-01", "green and (done or use = home)", "not (green or done)", "waste + recovered > 5 t"];

    public static RulePack Make(int seed)
    {
        var dice = new Dice(seed);
        var kind = dice.Pick("share", "count", "sum", "ratio");
        string[] parts =
        [
            kind == "count" ? "" : $"of: '{dice.Pick("waste", "waste + recovered")}'",
            kind == "ratio" ? $"to: '{dice.Pick("waste", "recovered", "recovered + waste")}'" : "",
            kind is "share" or "count" || (kind == "sum" && dice.Chance(0.5)) ? $"where: '{dice.Pick<string>(Conditions)}'" : "",
            dice.Chance(0.5) ? $"among: '{dice.Pick<string>(Conditions)}'" : "",
            dice.Chance(0.3) ? "members: community" : "",
        ];
        var isYearly = dice.Chance(0.5);
        var isAgainst = isYearly && dice.Chance(0.5);
        var isWhole = isYearly && dice.Chance(0.5);
        var number = string.Join(", ", parts.Append(isYearly ? "in_year: started" : "").Append(isWhole ? "year: whole" : "").Append(isAgainst ? "against: year_before" : "").Where(part => part.Length > 0));
        var (unit, reported) = kind switch
        {
            "count" => ("project", "project_count"),
            "sum" => ("t", dice.Pick("total", "total + 5 t")),
            _ => (isAgainst ? "percentage point" : "%", dice.Pick("share", "share - last_share")),
        };
        var own = dice.Between(0, 2) switch { 0 => $"    reported: {reported}\n", 1 => $"    measure: {reported}\n", _ => "" };
        var comparator = dice.Pick<string>(PackWords.Comparators);
        var (first, second) = ($"{comparator}: '3 {unit}'", $"at_least: '4.5 {unit}'");
        if (dice.Chance(0.3))
        {
            var elsewhere = dice.Chance(0.5) ? ", elsewhere: not_applicable" : "";
            string Table(string limit) => $"rows: [{{floors: ..500 m², {comparator}: '3 {unit}'}}, {{floors: '>500 m²', project_count: '3..', {limit}}}]{elsewhere}";
            (first, second) = (Table(first), Table(second));
        }

        return SmallPack.Load(Vocabulary, $$"""
            chapter: a
            rules:
              - id: rule
                title: a
                clauses: [{section: a, quote: a}]
                subject: jurisdiction
                {{kind}}: { {{number}} }
                limits: [{ {{first}}, from: 2025-12-31}, { {{second}}, from: 2030-12-31}]
                obligation: {{dice.Pick<string>(PackWords.Obligations)}}
                departments: []

            """ + own);
    }
}
