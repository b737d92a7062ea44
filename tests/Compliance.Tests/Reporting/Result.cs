using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Compliance.Cli.Display;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Reporting.Csv;
using Compliance.Reporting.Html;
using Compliance.Reporting.Markdown;
using Compliance.Reporting.Sarif;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;

namespace Compliance.Tests.Reporting;

/// <summary>A result that every format is given.</summary>
internal sealed class Result(IReadOnlyList<Evaluation> evaluations, IReadOnlyList<Diagnostic> diagnostics)
{
    /// <summary>What hostile input holds: quotes, tags, control and bidirectional characters, formulas, line breaks, and what some format gives a meaning to.</summary>
    public const string Hostile = "=1+1 \"'<script>alert(1)</script>]]> &amp; \u0000\u0007\u001b[31m \u202Eabc\u202C \u2066x \uFEFF\r\n::error::owned\n|a|b| `code` [x](http://evil.example) ![y](z) @admin #1 GH-1 www.evil.example {0} %0A \uD800 \uFFFF </details> <!-- */";

    private static readonly DescriptorReader Reader = new(ShippedPack.Pack);

    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "sarif", "junit", "github", "markdown", "markdown-comment", "csv", "html"];

    public static Result Samples { get; } = OfFiles(DescriptorFiles.Find([Repository.PathOf("samples", "projects")], out _));

    public static Result Empty { get; } = new([], []);

    /// <summary>Five hundred projects with twenty findings each and a renewal unit, every text of which is hostile, and a hostile file that is wrong.</summary>
    public static Result OfHostiles { get; } = MakeHostile();

    public IReadOnlyList<Evaluation> Evaluations { get; } = evaluations;

    public IReadOnlyDictionary<Verdict, long> Counts => VerdictSelection.All.Verdicts.ToDictionary(
        verdict => verdict, verdict => Evaluations.Sum(evaluation => evaluation.Counts[verdict]));

    public static Result Of(string name) => name switch
    {
        "samples" => Samples,
        "hostile" => OfHostiles,
        _ => Empty,
    };

    public static Result OfFiles(IEnumerable<string> files)
    {
        // All files are one register.
        var subjects = new List<Subject>();
        var diagnostics = new List<Diagnostic>();
        foreach (var file in files)
        {
            var read = Reader.ReadFile(file);
            diagnostics.AddRange(read.Diagnostics);
            subjects.AddRange(read.Value?.Subjects ?? []);
        }

        return new Result([.. Evaluate(subjects)], diagnostics);
    }

    public string Write(string format, VerdictSelection? only = null, Language language = Language.English, IReadOnlyList<string>? columns = null) =>
        Write(text => Writer(format, text, language, columns), only);

    public string WriteJUnit(FailOn failOn) => Write(text => new JUnitReportWriter(text, Language.English, failOn), null);

    private string Write(Func<StringWriter, IReportWriter> open, VerdictSelection? only)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        WriteTo(open(text), only);
        return text.ToString();
    }

    /// <summary>Writes it by a writer, which is then closed.</summary>
    public void WriteTo(IReportWriter report, VerdictSelection? only = null)
    {
        using (var writer = report)
        {
            writer.Begin(new ReportHeader("1.2.3", "kernel", ShippedPack.Pack, [], only));
            var summary = new ReportSummary();
            foreach (var evaluation in Evaluations)
            {
                summary.Add(evaluation);
                writer.Write(evaluation);
            }

            foreach (var diagnostic in diagnostics)
                writer.Write(diagnostic);
            writer.End(summary);
        }
    }

    /// <summary>The same, rendered in parts of so many subjects, all of them before any is put into the result but the first.</summary>
    public string WriteInParts(string format, int size, VerdictSelection? only = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = Writer(format, text, Language.English))
        {
            writer.Begin(new ReportHeader("1.2.3", "kernel", ShippedPack.Pack, [], only));
            var parts = (IPartWriter)writer;
            var summary = new ReportSummary();
            var slices = Evaluations.Chunk(size).ToList();
            foreach (var slice in slices.Take(1))
                Append(writer, parts.Render(slice), slice);
            foreach (var (rendered, slice) in slices.Skip(1).AsParallel().AsOrdered().Select(slice => (parts.Render(slice), slice)).ToList())
                Append(writer, rendered, slice);
            foreach (var slice in slices)
            {
                var part = new ReportSummary();
                foreach (var evaluation in slice)
                    part.Add(evaluation);
                summary.Add(part);
            }

            foreach (var diagnostic in diagnostics)
                writer.Write(diagnostic);
            writer.End(summary);
        }

        return text.ToString();
    }

    private static void Append(IReportWriter writer, TextBuffer? part, Evaluation[] evaluations)
    {
        if (part is not null)
        {
            ((IPartWriter)writer).Append(part);
            return;
        }

        foreach (var evaluation in evaluations)
            writer.Write(evaluation);
    }

    private static IReportWriter Writer(string format, StringWriter text, Language language, IReadOnlyList<string>? columns = null)
    {
        var paths = new ReportPaths(Repository.Root);
        return format switch
        {
            "text" => new TextReportWriter(Terminal.Plain(text), language, showsAll: false),
            "json" => new JsonReportWriter(text),
            "sarif" => new SarifReportWriter(text, language, paths, InstrumentText.FindAll(ShippedPack.Pack, [Repository.Root])),
            "junit" => new JUnitReportWriter(text, language),
            "github" => new GitHubReportWriter(text, language, paths),
            "markdown" => new MarkdownReportWriter(text, language, MarkdownLimit.Summary),
            "markdown-comment" => new MarkdownReportWriter(text, language, MarkdownLimit.Comment),
            "html" => new HtmlReportWriter(text, language, InstrumentText.FindAll(ShippedPack.Pack, [Repository.Root])),
            _ => new CsvReportWriter(text, language, hasByteOrderMark: false, columns),
        };
    }

    private static Result MakeHostile()
    {
        var kind = ShippedPack.Pack.Vocabulary.FindKind("project")!;
        string[][] facts =
        [
            ["construction", "new"], ["gross_floor_area", "1000 m²"], ["construction_waste", "900 t"], ["meets_energy_design_standard", "false"], ["category", "public"],
        ];
        var subjects = Enumerable.Range(0, 500).Select(number =>
        {
            var builder = new SubjectBuilder(ShippedPack.Pack.Vocabulary, kind.Name, $"{number} {Hostile}").Named("+" + Hostile).In("@" + Hostile).On(CalendarDate.Parse(number % 2 == 0 ? "2031-01-01" : "2026-06-01"));
            foreach (var fact in facts.Take(number % (facts.Length + 1)))
                builder.Set(fact[0], fact[1]);
            if (number % 7 == 0)
                builder.Set("meets_energy_design_standard", true);
            return builder.Add(Deviation("energy-design-standard")).Build().Require();
        });
        var unit = new SubjectBuilder(ShippedPack.Pack.Vocabulary, "renewal_unit", Hostile).Named(Hostile)
            .Set("existing_floor_area", "100 m²").Set("demolished_floor_area", "50 m²").Add(Deviation("demolition-share")).Build().Require();
        var wrong = new DiagnosticBag();
        wrong.Report(DiagnosticKinds.UnknownFact, new SourceSpan("a,b::c%/" + Hostile.Replace('\0', ' '), 3, 4), ("kind", Hostile), ("found", Hostile));
        return new Result(Evaluate(subjects.Append(unit)), wrong.Items);
    }

    private static Deviation Deviation(string rule) =>
        new(rule, Hostile, Hostile, CalendarDate.Parse("2026-01-01"), CalendarDate.Parse("2099-01-01"), Hostile, SourceSpan.None);

    private static List<Evaluation> Evaluate(IEnumerable<Subject> subjects)
    {
        using var session = EngineUnderTest.For(ShippedPack.Plan).Open(new EvaluationOptions(Today: CalendarDate.Parse("2026-11-22")));
        session.InsertAll(subjects);
        session.Fire();
        return [.. session.Evaluations];
    }
}
