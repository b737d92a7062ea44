using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Sessions;
using Compliance.Tests.BadInput;
using Compliance.Values;
using Compliance.Workbooks;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;
using static Compliance.Tests.Workbooks.WorkbookMaker;

namespace Compliance.Tests.Workbooks;

/// <summary>One register in four forms: whatever it is written in, it is decided alike.</summary>
public class SameVerdictTests
{
    private static readonly string[] _samples = ["register-2026.csv"];

    [Test]
    public void A_register_is_decided_alike_as_a_workbook_csv_json_and_yaml()
    {
        using var folder = new TemporaryFolder();
        foreach (var sample in _samples)
        {
            var csv = Repository.PathOf("samples", "projects", sample);
            var subjects = Reader.ReadFile(csv).Require().Subjects;
            var xlsx = Path.Combine(folder.Path, "register.xlsx");
            WorkbookOf(csv).Save(xlsx);
            var json = Write(Path.Combine(folder.Path, "register.json"), DescriptorWriter.ToJson(subjects));
            var yaml = Write(Path.Combine(folder.Path, "register.yaml"), DescriptorWriter.ToYaml(subjects));

            var expected = Decide(csv);
            expected.Should().HaveCount(subjects.Count);
            foreach (var path in new[] { xlsx, json, yaml })
                Decide(path).Should().Equal(expected, path);
        }
    }

    private static DescriptorReader Reader => new(BadFiles.ShippedPack) { WorkbookFormats = WorkbookFormats.All };

    // Everything that is found of each subject, but for where it stands.
    private static List<string> Decide(string path)
    {
        using var session = new KernelEngine(CompiledPlan.Compile(BadFiles.ShippedPack)).Open(new EvaluationOptions(CalendarDate.Parse("2026-12-31")));
        session.InsertAll(Reader.ReadFile(path).Require().Subjects);
        session.Fire();
        return [.. session.Evaluations.Select(evaluation =>
        {
            var result = JObject.Parse(evaluation.ToJson());
            foreach (var token in result.DescendantsAndSelf().OfType<JObject>().ToList())
            {
                foreach (var key in new[] { "file", "line", "column", "cell" })
                    token.Remove(key);
            }

            return result.ToString();
        })];
    }

    // Numbers as numbers, per cent as per cent and days as days, as somebody types them into a spreadsheet.
    private static WorkbookMaker WorkbookOf(string csv)
    {
        var maker = new WorkbookMaker();
        var lines = File.ReadAllLines(csv, Encoding.UTF8).Select(Cells).ToList();
        var rows = lines.Select((line, index) => line.Select((cell, column) => index == 0 ? Written(cell) : CellOf(maker, lines[0][column], cell)).ToArray());
        return maker.Sheet("登记表", rows.ToList());
    }

    private static string? CellOf(WorkbookMaker maker, string heading, string text)
    {
        if (text.Length == 0)
            return null;
        if (heading.Contains('%', System.StringComparison.Ordinal) && decimal.TryParse(text, out var percent))
            return maker.Number(((double)(percent / 100)).ToString("G17", System.Globalization.CultureInfo.InvariantCulture), "0.0%");
        if (decimal.TryParse(text, out var number))
            return Number(((double)number).ToString("G17", System.Globalization.CultureInfo.InvariantCulture));
        return CalendarDate.TryParse(text, out var day) ? maker.Number((day.DayNumber - CalendarDate.Parse("1899-12-30").DayNumber).ToString(System.Globalization.CultureInfo.InvariantCulture), "yyyy/m/d") : Written(text);
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var (cell, isQuoted) = (new StringBuilder(), false);
        foreach (var sign in line)
        {
            if (sign == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (sign == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(sign);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }

    private static string Write(string path, string text)
    {
        File.WriteAllText(path, text);
        return path;
    }
}
