using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Compliance;
using Compliance.Assessments;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Sessions;
using Compliance.Values;
#if NRULES
using Compliance.NRules;
using NRules;
#endif

namespace Consumers
{
    /// <summary>
    /// All that the library says of the samples and of the bad inputs in the current folder. Compiled into each consumer, on
    /// each framework; what they write has to be the same to the byte.
    /// </summary>
    internal static class Results
    {
        // As the tool writes them, whose result has to be the same too.
        private const string Engine = "kernel";

        private static readonly string ToolVersion = typeof(KernelEngine).Assembly.GetName().Version.ToString(3);

        private static readonly CalendarDate Day = CalendarDate.Parse("2026-12-31");

        public static void Write(PackCatalog catalog, string output, TextWriter console)
        {
            Directory.CreateDirectory(output);
            var checker = ComplianceChecker.Load("jiaozuo-2023-3@1.0.0", catalog);
            var pack = checker.Pack;
            var plan = checker.Plan;
            Into(output, "pack.txt", text => WritePack(text, catalog, pack));
            Into(output, "check-on-own-dates.json", text => Check(text, plan, new EvaluationOptions(Today: Day)));
            Into(output, "check.json", text => Check(text, plan, new EvaluationOptions(AsOf: Day)));
            Into(output, "assess.json", text => Assess(text, plan));
            Into(output, "record.json", text => Record(text, checker));
            Into(output, "bad.txt", text => WriteBadInput(text, pack, catalog));
            Check(console, plan, new EvaluationOptions(AsOf: Day));
            console.Flush();
        }

        private static void WritePack(TextWriter text, PackCatalog catalog, RulePack pack)
        {
            text.Write(string.Join(" ", catalog.Ids) + "\n");
            text.Write(pack.Id + " " + pack.Version + " " + pack.Digest + "\n" + pack.Title.Zh + "\n");
            foreach (var rule in pack.Rules)
                text.Write(rule.Id + " " + rule.Subject.Name + " " + rule.Title.Zh + "\n");
        }

        // A result, a descriptor and a record write themselves alike on each framework.
        private static void Record(TextWriter text, ComplianceChecker checker)
        {
            var project = checker.Subject("建设项目", "C-1").Set("construction", "new").Set("建筑面积", 18600m).Set("construction_waste", "576.6 t").Build().Require();
            var record = checker.Record(project, new EvaluationOptions(AsOf: Day));
            text.Write(record.ToJson() + "\n" + DescriptorWriter.ToJson(project) + "replay: " + checker.Replay(record).Count + "\n");
        }

        private static void Check(TextWriter text, CompiledPlan plan, EvaluationOptions options)
        {
            var reader = new DescriptorReader(plan.Pack);
            var subjects = new List<Subject>();
            var diagnostics = new List<Diagnostic>();
            foreach (var file in DescriptorFiles.Find(new[] { "samples/projects", "samples/published" }, out _))
            {
                var read = reader.ReadFile(file);
                diagnostics.AddRange(read.Diagnostics);
                subjects.AddRange(read.Require().Subjects);
            }

            // All files are one register, and jurisdictions come behind what lies in them.
            var evaluations = new List<Evaluation>();
            using (var session = EngineOf(plan).Open(options))
            {
                session.InsertAll(subjects);
                session.Fire();
                evaluations.AddRange(session.Evaluations.OrderBy(evaluation => evaluation.Subject.Kind.Name == "jurisdiction"));
            }

            using (var writer = new JsonReportWriter(text))
            {
                var summary = new ReportSummary();
                writer.Begin(new ReportHeader(ToolVersion, Engine, plan.Pack, plan.Pack.Checklist));
                foreach (var evaluation in evaluations)
                {
                    summary.Add(evaluation);
                    writer.Write(evaluation);
                }

                foreach (var diagnostic in diagnostics)
                    writer.Write(diagnostic);
                writer.End(summary);
            }
        }

        private static void Assess(TextWriter text, CompiledPlan plan)
        {
            var reader = new DescriptorReader(plan.Pack);
            var register = new RegisterTotals(plan, Day);
            var diagnostics = new List<Diagnostic>();
            foreach (var file in DescriptorFiles.Find(new[] { "samples/jiaozuo" }, out _))
            {
                var read = reader.ReadFile(file);
                diagnostics.AddRange(read.Diagnostics);
                foreach (var subject in read.Require().Subjects)
                    register.Add(subject);
            }

            JsonAssessmentWriter.Write(text, ToolVersion, AnnualAssessment.Of(register), diagnostics);
        }

        private static void WriteBadInput(TextWriter text, RulePack pack, PackCatalog catalog)
        {
            const string folder = "tests/Compliance.Tests/BadInput/";
            var reader = new DescriptorReader(pack);
            foreach (var file in DescriptorFiles.Find(new[] { folder + "descriptors" }, out _))
                WriteDiagnostics(text, reader.ReadFile(file).Diagnostics);
            foreach (var bad in Directory.GetDirectories(folder + "packs").OrderBy(name => name, StringComparer.Ordinal))
                WriteDiagnostics(text, PackReader.Load(bad, withCases: true).Diagnostics);
            WriteDiagnostics(text, reader.ReadFile("samples/not-there.yaml").Diagnostics);
            WriteDiagnostics(text, PackReader.Load("samples/not-there").Diagnostics);

            // The notes that follow name the folders of this very program.
            WriteDiagnostics(text, catalog.Load("jiaozuo-2023-3@1.0.1").Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error));
        }

        private static void WriteDiagnostics(TextWriter text, IEnumerable<Diagnostic> diagnostics)
        {
            foreach (var diagnostic in diagnostics)
                text.Write(diagnostic + "\n" + diagnostic.Message(Language.Chinese) + "\n");
        }

        private static IEngine EngineOf(CompiledPlan plan)
        {
#if NRULES
            var engine = plan.UseNRules();
            using (var session = engine.Open(new EvaluationOptions()))
            {
                // NRules' own names stand beside the package's.
                if (!(session.Session is ISession))
                    throw new InvalidOperationException();
            }

            return engine;
#else
            return new KernelEngine(plan);
#endif
        }

        private static void Into(string folder, string name, Action<TextWriter> write)
        {
            using (var file = new StreamWriter(Path.Combine(folder, name), append: false, encoding: new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
#if NETFRAMEWORK
                // As on Windows: the results do not follow it.
                file.NewLine = "\r\n";
#endif
                write(file);
            }
        }
    }
}
