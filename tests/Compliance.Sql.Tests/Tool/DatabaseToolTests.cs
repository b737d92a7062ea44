using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Cli.Check;
using Compliance.Cli.Commands;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;
using Compliance.Reporting;
using Compliance.Sql.DuckDb;
using Compliance.Tests.Samples;
using Compliance.Values;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Tool;

/// <summary>The tool over a register in DuckDB, and over the same register as CSV: what is said is the same to the letter, but for the places.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DatabaseToolTests : IDisposable
{
    private const string Csv = """
        subject,id,name,date,jurisdiction,construction,category,gross_floor_area,energy_saving_rate,construction_waste,uses_prefabrication,meets_green_building_standard,started_on
        project,P-1,第十九中学,2031-01-01,city,new,public,12000,78.5,360,true,true,2030-02-01
        project,P-2,医院,2031-01-01,city,new,public,12000,60,360.0001,false,false,2030-03-01
        project,P-3,,2031-01-01,city,new,residential,,,,,,
        project,P-4,仓库,2025-01-01,county,renovation,public,500,,12,,true,2025-01-01
        project,P-5,,2031-01-01,,new,public,900.5,75,27.015,true,,2030-06-30
        """;

    private const string Map = """
        subject: project
        table: projects
        id: id
        name: name
        date: date
        jurisdiction: jurisdiction
        facts:
          construction: construction
          category: category
          gross_floor_area: gross_floor_area
          energy_saving_rate: energy_saving_rate
          construction_waste: construction_waste
          uses_prefabrication: uses_prefabrication
          meets_green_building_standard: meets_green_building_standard
          started_on: started_on
        """;

    private const string MapWithDeviations = Map + "\ndeviations: {table: waivers, subject: subject, rule: rule, reason: reason, approved_by: office, approved_on: approved, expires_on: expires}\n";

    private const string Jurisdictions = """
        - {subject: jurisdiction, id: city, name: 市, facts: {}}
        - {subject: jurisdiction, id: county, name: 县, jurisdiction: city, facts: {}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void Check_says_of_a_table_what_it_says_of_the_same_table_as_CSV([Values("en", "zh")] string language)
    {
        MakeDatabase();
        var (status, found) = Check(Database(), language);
        var (expectedStatus, expected) = Check(null, language, _folder.PathOf("projects.csv"));

        status.Should().Be(expectedStatus);
        Findings(found).Should().Equal(Findings(expected));
        found["summary"]!["verdicts"]!.ToString().Should().Be(expected["summary"]!["verdicts"]!.ToString());
    }

    [Test]
    public void Assess_says_of_members_in_a_table_what_it_says_of_the_same_in_files()
    {
        MakeDatabase();
        var city = _folder.Write("city.yaml", Jurisdictions);
        var (status, found) = Assess([city], Database());
        var (expectedStatus, expected) = Assess([city, _folder.PathOf("projects.csv")], null);

        status.Should().Be(expectedStatus);
        found["jurisdictions"]!.ToString().Should().Be(expected["jurisdictions"]!.ToString());
        found["unplaced"]!.ToString().Should().Be(expected["unplaced"]!.ToString());
    }

    [Test]
    public void A_table_with_a_row_that_has_no_verdict_leaves_every_share_open()
    {
        MakeDatabase("UPDATE projects SET category = 'castle' WHERE id = 'P-2'");
        var (status, found) = Assess([_folder.Write("city.yaml", Jurisdictions)], Database());

        status.Should().Be(3);
        found["unread"]!.Select(one => (string)one!).Should().Equal("projects");
        found["diagnostics"]!.Select(one => (string)one["message"]!["en"]!).Should().Contain(message => message.Contains("castle") && message.Contains("P-2"));
        found["jurisdictions"]!.SelectMany(one => one["indicators"]!).Where(one => one["portfolio"] is not null).Should().OnlyContain(one => (string)one["verdict"]! != "pass");
    }

    [Test]
    public void Members_in_files_and_in_the_database_are_refused_since_one_could_count_twice()
    {
        MakeDatabase();
        Assess([_folder.Write("city.yaml", Jurisdictions), _folder.PathOf("projects.csv")], Database()).Status.Should().Be(3);
    }

    [Test]
    public void An_id_that_stands_twice_leaves_the_table_without_a_verdict()
    {
        MakeDatabase("INSERT INTO projects SELECT * FROM projects WHERE id = 'P-1'");
        var (status, found) = Check(Database(), "en");

        status.Should().Be(3);
        found["subjects"]!.Should().BeEmpty();
        found["diagnostics"]!.Should().ContainSingle().Which["message"]!["en"]!.ToString().Should().Be("duplicate project 'P-1': the table 'projects' has 2 rows of it, and nothing of the register is decided");
        found["diagnostics"]![0]!["code"]!.ToString().Should().Be("CP5002");
        Assess([_folder.Write("city.yaml", Jurisdictions)], Database()).Status.Should().Be(3);
    }

    [Test]
    public void Rows_without_an_id_have_no_verdict_and_the_others_have()
    {
        MakeDatabase("INSERT INTO projects SELECT * REPLACE (unnest([NULL, ' ', '待定', 'n/a']) AS id) FROM projects WHERE id = 'P-1'");
        var (status, found) = Check(Database(), "en");

        status.Should().Be(3);
        found["subjects"]!.Should().HaveCount(5);
        found["diagnostics"]!.Select(one => one["code"]!.ToString()).Should().Equal("CP7016", "CP7016", "CP7016", "CP7016");
    }

    [TestCase("'demolition-shares', '旧', '市住建局', '2030-01-01', '2032-01-01'", "{rule: demolition-shares, reason: 旧, approved_by: 市住建局, approved_on: 2030-01-01, expires_on: 2032-01-01}", "CP5001")]
    [TestCase("'renewal-rule-of-another-pack', '旧', '市住建局', '2030-01-01', '2032-01-01'", "{rule: renewal-rule-of-another-pack, reason: 旧, approved_by: 市住建局, approved_on: 2030-01-01, expires_on: 2032-01-01}", "CP5001")]
    [TestCase("'demolition-share', '旧', '市住建局', '2033-01-01', '2032-01-01'", "{rule: demolition-share, reason: 旧, approved_by: 市住建局, approved_on: 2033-01-01, expires_on: 2032-01-01}", "CP5008")]
    [TestCase("'', '旧', '市住建局', '2030-01-01', '2032-01-01'", "{rule: '', reason: 旧, approved_by: 市住建局, approved_on: 2030-01-01, expires_on: 2032-01-01}", "CP1012")]
    [TestCase("NULL, '旧', '市住建局', '2030-01-01', '2032-01-01'", "{rule: '', reason: 旧, approved_by: 市住建局, approved_on: 2030-01-01, expires_on: 2032-01-01}", "CP1012")]
    [TestCase("'demolition-share', '待定', NULL, NULL, '2032-01-01'", "{rule: demolition-share, reason: 待定, expires_on: 2032-01-01}", "CP5030")]
    public void What_is_wrong_with_a_deviation_is_told_as_of_a_file(string row, string stated, string code)
    {
        MakeDatabase("CREATE OR REPLACE TABLE waivers (subject VARCHAR, rule VARCHAR, reason VARCHAR, office VARCHAR, approved DATE, expires DATE)", $"INSERT INTO waivers VALUES ('P-1', {row}), ('of another kind', 'nothing', '-', '-', NULL, NULL)");
        _folder.Write("map.yaml", MapWithDeviations);
        var file = _folder.Write("one.yaml", $"- {{subject: project, id: P-1, name: 第十九中学, date: 2031-01-01, jurisdiction: city, facts: {{construction: new}}, deviations: [{stated}]}}\n");
        var expected = Check(null, "en", file);

        // Whichever subjects are listed: what is wrong is wrong.
        foreach (var only in new[] { null, new VerdictSelection(Verdict.Waived) })
        {
            var (status, found) = Check(Database(), "en", [], driver: null, only);
            (status == 3).Should().Be(expected.Status == 3);
            Messages(found).Should().Equal(Messages(expected.Result)).And.ContainSingle().Which.Should().StartWith(code);
            found["diagnostics"]![0]!["file"]!.ToString().Should().Be("waivers[P-1]");
            found["subjects"]!.Any().Should().Be(code == "CP5030" && only is null, "nothing of the project is waived");
            found["unread"]!.Select(one => (string)one!).Should().Equal(code == "CP5030" ? [] : ["projects"]);
        }

        var city = _folder.Write("city.yaml", Jurisdictions);
        var (assessed, assessment) = Assess([city], Database());
        (assessed == 3).Should().Be(expected.Status == 3);
        Messages(assessment).Should().Contain(message => message.StartsWith(code, StringComparison.Ordinal));
        if (expected.Status == 3)
            assessment["jurisdictions"]!.ToString().Should().Be(Assess([city, file], null).Result["jurisdictions"]!.ToString().Replace(file, "projects", StringComparison.Ordinal), "a refused table opens what a refused file opens");
    }

    [Test]
    public void A_deviation_whose_days_are_texts_is_refused_with_the_mapping()
    {
        MakeDatabase("CREATE OR REPLACE TABLE waivers (subject VARCHAR, rule VARCHAR, reason VARCHAR, office VARCHAR, approved VARCHAR, expires DATE)");
        _folder.Write("map.yaml", MapWithDeviations);
        Check(Database(), "en").Status.Should().Be(3);
    }

    [Test]
    public void Parquet_is_read_like_a_table()
    {
        MakeDatabase();
        var parquet = _folder.PathOf("parquet", "register.parquet");
        Directory.CreateDirectory(_folder.PathOf("parquet"));
        Run($"COPY (SELECT 'project' AS subject, * FROM projects) TO '{parquet}' (FORMAT parquet)");
        var expected = Check(null, "en", _folder.PathOf("projects.csv"));

        foreach (var path in new[] { parquet, _folder.PathOf("parquet") })
        {
            var (status, found) = Check(null, "en", path);
            status.Should().Be(expected.Status);
            Findings(found).Should().Equal(Findings(expected.Result));
        }

        ((string)Check(null, "en", parquet).Result["subjects"]![0]!["file"]!).Should().EndWith("register.parquet");
    }

    [Test]
    public void What_is_no_Parquet_is_refused_and_so_is_Parquet_without_the_driver()
    {
        var broken = _folder.Write("broken.parquet", "PAR1 and nothing more");
        Check(null, "en", broken).Status.Should().Be(3);
        MakeDatabase();
        Run($"COPY projects TO '{_folder.PathOf("right.parquet")}' (FORMAT parquet)");
        var (status, result) = Check(null, "en", [_folder.PathOf("right.parquet")], driver: _folder.Path);
        status.Should().Be(3);
        result["diagnostics"]!.Select(one => (string)one["message"]!["en"]!).Should().ContainSingle().Which.Should().Contain("Compliance.Sql.DuckDb");
    }

    [TestCase("register.duckdb")]
    [TestCase("map.yaml")]
    [TestCase("members.csv")]
    [TestCase("city.yaml")]
    public void What_the_database_consists_of_is_not_written_over(string name)
    {
        MakeDatabase();
        _folder.Write("members.csv", "id\nP-9\n");
        Run($"CREATE VIEW others AS FROM read_csv('{_folder.PathOf("mem*.csv")}')");
        var city = _folder.Write("city.yaml", Jurisdictions);
        var (file, before) = (_folder.PathOf(name), File.ReadAllBytes(_folder.PathOf(name)));

        Assess(city, file).Should().Be(3);
        if (name != "city.yaml")
            Check(file).Should().Be(3);
        File.ReadAllBytes(file).Should().Equal(before);

        int Check(string output) => CommandLine.Run(["check", "--connection", Database(), "--map", _folder.PathOf("map.yaml"), "--pack", "jiaozuo-2023-3@1.0.0", "--output", output]);
        int Assess(string register, string output) => CommandLine.Run(["assess", register, "--connection", Database(), "--map", _folder.PathOf("map.yaml"), "--pack", "jiaozuo-2023-3@1.0.0", "--output", output]);
    }

    private string Database() => $"duckdb:Data Source={_folder.PathOf("register.duckdb")}";

    private void MakeDatabase(params string?[] changes)
    {
        var csv = _folder.Write("projects.csv", Csv.ReplaceLineEndings("\n") + "\n");
        Run([
            $"CREATE OR REPLACE TABLE projects AS SELECT * EXCLUDE (subject) REPLACE (CAST(gross_floor_area AS DECIMAL(12, 2)) AS gross_floor_area, CAST(energy_saving_rate AS DECIMAL(5, 2)) AS energy_saving_rate, CAST(construction_waste AS DECIMAL(12, 4)) AS construction_waste) FROM read_csv('{csv}', all_varchar = false)",
            .. changes]);
        _folder.Write("map.yaml", Map);
    }

    private void Run(params string?[] statements)
    {
        using var connection = new DuckDbDriver().Connect($"Data Source={_folder.PathOf("register.duckdb")}");
        connection.Open();
        foreach (var statement in statements.OfType<string>())
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    private (int Status, JObject Result) Check(string? connection, string language, params string[] paths) => Check(connection, language, paths, driver: null);

    private (int Status, JObject Result) Check(string? connection, string language, string[] paths, string? driver, VerdictSelection? only = null) => Into(output =>
    {
        var request = new CheckRequest(
            paths, ["jiaozuo-2023-3@1.0.0"], new RegisterSettings(null) { DriverFolder = driver }, "kernel", [new ReportTarget("json", output)], language == "zh" ? Language.Chinese : Language.English, "undetermined", only, ShowsAll: true, ShowsChecklist: false);
        return connection is null ? CheckRun.Run(request, CancellationToken.None) : DatabaseRun.Run(request, new DatabaseSettings(connection, [_folder.PathOf("map.yaml")], null));
    });

    private (int Status, JObject Result) Assess(string[] paths, string? connection) => Into(output => AssessRun.Run(
        new AssessRequest(paths, "jiaozuo-2023-3@1.0.0", new RegisterSettings(CalendarDate.Parse("2030-12-31")), [new ReportTarget("json", output)], Language.English, "undetermined", ShowsDepartments: false)
        {
            Database = connection is null ? null : new DatabaseSettings(connection, [_folder.PathOf("map.yaml")], null),
        },
        CancellationToken.None));

    private static (int Status, JObject Result) Into(Func<string, int> run)
    {
        var file = Path.GetTempFileName();
        try
        {
            var status = run(file);
            var text = File.ReadAllText(file);
            return (status, text.Length == 0 ? [] : JObject.Parse(text));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<string> Messages(JObject result) => result["diagnostics"]!.Select(one => $"{one["code"]} {one["message"]!["zh"]} {one["message"]!["en"]}");

    private static IEnumerable<string> Findings(JObject result) => result["subjects"]!
        .SelectMany(subject => subject["findings"]!.Select(finding =>
            $"{subject["id"]} {subject["name"]} {subject["date"]} {subject["decision"]} {finding["rule"]} {finding["verdict"]} {finding["measured"]} {finding["limit"]} {finding["margin"]} {finding["missing"]} {finding["upcoming"]} {finding["message"]!["zh"]} {finding["message"]!["en"]}"))
        .OrderBy(text => text, StringComparer.Ordinal);
}
