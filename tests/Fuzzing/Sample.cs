namespace Compliance.Fuzzing;

/// <summary>Small files that are right.</summary>
internal static class Sample
{
    public const string Head = "chapter: {zh: 一, en: one}\nrules:\n";

    public const string Yaml = """
        subject: project
        id: P-1
        name: 教学楼
        date: 2026-11-22
        jurisdiction: jiefang
        facts:
          construction: new
          category: [public, residential]
          gross_floor_area: 1.86 万m²
          energy_saving_rate: {min: 76 %, max: 80 %}
          construction_waste: 512 t
          is_prefabricated: 是
          green_star: 二星级
          started_on: 2026年1月5日
        deviations:
          - {rule: prefabrication, reason: a, approved_by: b, approved_on: 2026-05-01, expires_on: 2027-05-01}

        """;

    public const string OddYaml = """
        # a list, anchors and quotes
        - &a {subject: plot, id: "L\u0031", date: 2026, facts: {population: 48.6万人, area: '≥ 2 km²'}}
        - {subject: plot, id: L2, facts: {population: 1200..1300 person, area: 24 ha}}
        - subject: renewal_unit
          id: >-
            U
          facts: {demolished_floor_area: 不详, existing_floor_area: 0.5 km2}

        """;

    public const string Json = """
        [{"subject": "jurisdiction", "id": "c", "name": "市", "date": "2026.1", "jurisdiction": null,
          "facts": {"level": "city | county", "water_leakage_rate": 0.12, "population": 1e3, "heat_loss_rate": "0.05..0.3", "old_heat_mains_in_programme": true,
          "implementation_report_filed_on": "20260105"}}]
        """;

    public const string Table = "类型,编号,名称,日期,辖区,建设性质,建筑面积（万m²）,节能率（%）,是否装配式建筑,开工日期,备注\n建设项目,P-1,\"一, 二\",2026-01-01,jiefang,新建,1.2,78,√,2026/1/5 0:00,x\n建设项目,P-2,,,,改建或扩建,1.2万,0.78,-,2026.1,\n合计,,,,,,2.4,,,,\n";

    public const string EnglishTable = "sep=;\nsubject;id;date;gross_floor_area;construction_waste;green_star\nproject;P-1;2026;1200 m2;36 t;2\nproject;P-2;2026-02;>= 12000M2;512000KG;N/A\n";

    public const string Vocabulary = """
        version: 1.0.0
        subjects:
          project: {zh: 项目, en: project}
          jurisdiction: {zh: 行政区, en: jurisdiction}
        facts:
          kind: {label: {zh: 性质, en: kind of work}, subjects: [project], type: choice, choices: {new: {zh: 新建, en: new work}, old: {zh: 改建, en: old work}}}
          done: {label: {zh: 完成, en: done}, subjects: [project], type: boolean}
          area: {label: {zh: 面积, en: area}, subjects: [project], type: number, unit: m², domain: {more_than: 0}}
          waste: {label: {zh: 垃圾, en: waste}, subjects: [project], type: number, unit: t, domain: {at_least: 0}}
          rank: {label: {zh: 星级, en: rank}, subjects: [project], type: count, unit: star, domain: {at_least: 0, at_most: 3}}
          started: {label: {zh: 开工, en: started}, subjects: [project], type: date}
          quota: {label: {zh: 比例, en: quota}, subjects: [jurisdiction], type: number, unit: "%", domain: {at_least: 0 %, at_most: 100 %}}

        """;

    public const string Header = """
        id: a
        version: 1.0.0
        title: {zh: 一, en: one}
        instrument: {number: a, issued: 2023-12-06, text: a.txt, sha256: 0000000000000000000000000000000000000000000000000000000000000000}
        vocabulary: 1.0.0
        parents: []
        departments: [{zh: 局, en: Bureau}]

        """;

    public const string Rules = Head + """
        - id: waste
          title: {zh: 垃圾, en: waste}
          clauses: [{section: 一, quote: 一}]
          subject: project
          when: kind = new and not done
          measure: waste / area
          limits:
          - {at_most: 300 t/10⁴m², from: 2023-12-06}
          - {at_most: 200 t/10⁴m², from: 2030-12-31}
          obligation: in_principle
          departments: [局]
          reading: a
          cases:
          - {facts: {kind: new, done: false, waste: 3 t, area: 100 m²}, on: 2026-01-01, verdict: pass, measured: 300 t/10⁴m²}
          - {facts: {kind: [new, old]}, on: 2026-01-01, verdict: undetermined, missing: [kind, done, waste, area]}

        """;

    public const string Aggregates = Head + """
        - {id: a, title: a, clauses: [{section: a, quote: a}], subject: jurisdiction, obligation: must, departments: [], share: {of: area, among: kind = new, where: done, in_year: started, against: year_before}, limit: {more_than: 0 percentage point, from: 2023-12-06}, cases: [{facts: {}, members: [{area: 5, done: true}, {}], on: 2026-01-01, verdict: undetermined}]}
        - {id: b, title: b, clauses: [{section: a, quote: a}], subject: jurisdiction, obligation: strive, departments: [], count: {where: rank >= 2 star}, limit: {at_least: 2 project, from: 2023-12-06}}
        - {id: c, title: c, clauses: [{section: a, quote: a}], subject: project, obligation: encourage, departments: [], measure: started, limit: {on_or_before: 11-15, from: 2023-12-06}}

        """;

    public const string Jurisdictions = "jurisdictions:\n  a: {label: {zh: 市, en: City}}\n  b: {label: {zh: 县, en: County}, within: a, also: [县城, 区]}\n";

    public const string Usual = "usual:\n  area: {at_least: 10 m², at_most: 1000000 m²}\n  waste: {at_least: 1 t}\n";

    public static string RuleOf(string id, string asks) =>
        Head + $"- {{id: {id}, title: a, clauses: [{{section: a, quote: a}}], subject: project, obligation: must, departments: [], {asks}}}\n";
}
