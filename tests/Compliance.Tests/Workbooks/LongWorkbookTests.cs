using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Text;
using Compliance.Tests.BadInput;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Workbooks;

/// <summary>A register of a million rows as a workbook, beside the same as CSV: the same counts, in memory that does not grow with the rows.</summary>
[Long]
[Platform("Linux")]
[NonParallelizable]
public class LongWorkbookTests
{
    private const int Rows = 1_000_000;
    private const long MostMemory = 400_000_000;

    private static readonly string[] Headings = ["类型", "编号", "建设性质", "建筑类别", "建筑面积（m²）", "建筑垃圾排放量（吨）", "日期"];

    private static readonly string Tool = Path.Combine(TestContext.CurrentContext.TestDirectory, "Compliance.Cli.dll");

    [Test]
    public void A_million_rows_are_decided_as_the_same_in_CSV_in_little_memory()
    {
        using var folder = new TemporaryFolder();
        var (book, table) = (Path.Combine(folder.Path, "register.xlsx"), Path.Combine(folder.Path, "register.csv"));
        WriteWorkbook(book);
        WriteTable(table);
        var (ofTable, ofBook) = (Check(table), Check(book));
        ofBook.Total.Should().Be(ofTable.Total).And.Contain("1000000 subjects");
        ofBook.Memory.Should().BeLessThan(MostMemory);
        TestContext.Out.WriteLine($"XLSX {new FileInfo(book).Length / 1e6:F0} MB: {ofBook.Seconds:F1} s, {ofBook.Memory / 1e6:F0} MB of memory; CSV {new FileInfo(table).Length / 1e6:F0} MB: {ofTable.Seconds:F1} s, {ofTable.Memory / 1e6:F0} MB");
    }

    private static string[] Row(int number) =>
        ["建设项目", $"P-{number}", number % 3 == 0 ? "改建" : "新建", number % 2 == 0 ? "居住建筑" : "公共建筑", (1_000 + (number % 9_000)).ToString(CultureInfo.InvariantCulture), (20 + (number % 300)).ToString(CultureInfo.InvariantCulture), "2031-01-01"];

    private static void WriteTable(string path)
    {
        using var text = new StreamWriter(path, append: false, new UTF8Encoding(true));
        text.Write(string.Join(",", Headings) + "\r\n");
        for (var number = 1; number <= Rows; number++)
            text.Write(string.Join(",", Row(number)) + "\r\n");
    }

    // Written as it goes, since a million rows of XML are no text to hold.
    private static void WriteWorkbook(string path)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        new WorkbookMaker().Raw("登记表", $"<worksheet xmlns=\"{Main}\"><sheetData/></worksheet>").Save(path);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
        using var part = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);
        part.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
        WriteRow(part, 1, Headings, isHeading: true);
        for (var number = 1; number <= Rows; number++)
            WriteRow(part, number + 1, Row(number), isHeading: false);
        part.Write("</sheetData></worksheet>");
    }

    private static void WriteRow(StreamWriter part, int row, string[] cells, bool isHeading)
    {
        part.Write($"<row r=\"{row}\">");
        for (var column = 0; column < cells.Length; column++)
        {
            var place = $"{(char)('A' + column)}{row}";
            part.Write(!isHeading && column is 4 or 5 && row > 1 ? $"<c r=\"{place}\"><v>{cells[column]}</v></c>" : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{cells[column]}</t></is></c>");
        }

        part.Write("</row>");
    }

    private static (string Total, long Memory, double Seconds) Check(string path)
    {
        var output = path + ".txt";
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        foreach (var argument in new[] { Tool, "check", path, "--as-of", "2031-01-01", "--only", "waived", "--fail-on", "never", "--output", output })
            start.ArgumentList.Add(argument);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var memory = 0L;
        while (!process.WaitForExit(50))
            memory = Math.Max(memory, PeakOf(process.Id));
        process.StandardError.ReadToEnd().Should().NotContain("error");
        var lines = File.ReadAllText(output).TrimEnd().Split('\n');
        return (string.Join('\n', lines[^2..]), memory, watch.Elapsed.TotalSeconds);
    }

    private static long PeakOf(int process)
    {
        try
        {
            foreach (var line in File.ReadLines($"/proc/{process}/status"))
            {
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                    return long.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1024;
            }
        }
        catch (IOException)
        {
            // It ended meanwhile.
        }

        return 0;
    }
}
