using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Authoring.Explanations;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Explanations;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Registers;
using Compliance.Reporting;
using Compliance.Sessions;

namespace Compliance.Cli.Explain;

/// <summary>Runs <c>explain</c>: a rule as a sentence, and what it makes of subjects.</summary>
internal static class ExplainRun
{
    /// <summary>Runs the request and returns the exit status.</summary>
    public static int Run(ExplainRequest request, CancellationToken cancellation)
    {
        if (PackLoading.Load(request.Packs, request.Pack, Terminal.Errors(), request.Language) is not { } pack || RuleLookup.Rule(pack, request.Rule, request.Language) is not { } rule)
            return ExitStatus.WrongInput;

        var targets = request.Targets.Select(Target.Parse).ToList();
        var found = request.Register.Search(targets.Select(target => target.Path).Distinct());
        InputFiles.OfCommand.Add(found.Files);
        if (InputFiles.OfCommand.FirstOf(request.Output) is { } overwritten)
        {
            DiagnosticText.WriteOverwritten(Terminal.Errors(), overwritten, request.Language);
            return ExitStatus.WrongInput;
        }

        var explanations = new List<Explanation>();
        var gaps = ReportGaps.None;
        if (request.Targets.Count > 0 && !TryExplain(pack, rule, targets, found, request, explanations, out gaps, cancellation))
            return ExitStatus.WrongInput;

        return Reports.TryWrite(request.Output, Terminal.Errors(), request.Language, file => Write(request, pack, rule, explanations, gaps, file))
            ? ExitStatus.Compliant
            : ExitStatus.WrongInput;
    }

    // All descriptors are one register, so that a jurisdiction is explained by all of its members.
    private static bool TryExplain(
        RulePack pack, Rule rule, List<Target> targets, FoundFiles found, ExplainRequest request, List<Explanation> explanations, out ReportGaps gaps, CancellationToken cancellation)
    {
        gaps = ReportGaps.None;
        var plan = CompiledPlan.Compile(pack);
        var options = request.Register.ToOptions();
        using var files = RegisterFiles.Read(plan, request.Register.ReaderFor(pack), found, StandardStreams.OpenInput, null, cancellation);
        var jurisdictions = new HeldJurisdictions(plan, options, files.Jurisdictions);
        var meant = new MeantSubjects(pack.RulesNamed(rule.Id), [.. targets.Select(target => target.Id).OfType<string>()], files, jurisdictions, cancellation);
        var diagnostics = files.Diagnostics.ToList();
        foreach (var file in files.Files)
            diagnostics.AddRange(file.ReadInParts(meant));
        foreach (var unread in files.Unread)
            jurisdictions.AddUnknownMembers(unread);
        diagnostics.AddRange(jurisdictions.PlacementDiagnostics);
        DiagnosticText.Write(Terminal.Errors(), diagnostics, request.Language);
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return false;

        using var session = new KernelEngine(plan).Open(options);
        session.InsertAll(meant.Found.Select(WholeOf).Distinct());
        session.Fire(cancellation);
        var evaluations = session.Evaluations.Where(evaluation => meant.IsMeant(evaluation.Subject)).Concat(jurisdictions.Evaluate().Where(evaluation => meant.IsMeant(evaluation.Subject))).ToList();
        var missing = targets.Select(target => target.Id).OfType<string>().FirstOrDefault(id => evaluations.TrueForAll(evaluation => evaluation.Subject.Id != id));
        if (evaluations.Count == 0 || missing is not null)
            return Refuse(rule, targets, missing, meant, request.Language);

        explanations.AddRange(evaluations.Select(evaluation => Explanation.Of(evaluation.Findings.Single(finding => finding.Rule.Id == rule.Id))));
        var today = evaluations.Where(evaluation => evaluation.Day.Source == DaySource.Today).Select(evaluation => request.Register.Clock.TextOf(evaluation.Day.Date)).FirstOrDefault();
        gaps = new ReportGaps(files.Unread, jurisdictions.Unplaced, jurisdictions.UnplacedSubjects, request.Register.IsExcerpt) { Today = today };
        return true;
    }

    // A part is evaluated beside what contains it.
    private static Subject WholeOf(Subject subject) => subject.Whole is { } whole ? WholeOf(whole) : subject;

    private static bool Refuse(Rule rule, IReadOnlyList<Target> targets, string? id, MeantSubjects meant, Language language)
    {
        var paths = string.Join(", ", targets.Select(target => target.Path).Distinct());
        if (id is not null && meant.IdsOfKind.Count > 0)
        {
            var nearest = NearestName.Of(id, meant.IdsOfKind);
            Refusal.Write(
                language,
                $"{paths} 中没有编号为“{id}”的{rule.Subject.Label.Zh}{(nearest is null ? "" : $"；是否应为“{nearest}”？")}",
                $"{paths} has no {rule.Subject.Label.En} '{id}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
        }
        else
        {
            var kinds = string.Join(", ", meant.Kinds);
            Refusal.Write(
                language,
                $"规则 {rule.Id} 针对{rule.Subject.Label.Zh}（{rule.Subject.Name}），而 {paths} 中没有，只有 {kinds}",
                $"the rule {rule.Id} is about a {rule.Subject.Name}, and there is none in {paths}, only {kinds}");
        }

        return false;
    }

    private static void Write(ExplainRequest request, RulePack pack, Rule rule, List<Explanation> explanations, ReportGaps gaps, TextWriter? file)
    {
        var output = file ?? Console.Out;
        var rules = pack.RulesNamed(rule.Id);
        var sentence = new LocalizedText(string.Join("\n", rules.Select(one => RuleSentence.Of(one, Language.Chinese))), string.Join("\n", rules.Select(one => RuleSentence.Of(one, Language.English))));
        if (request.Format == "json")
        {
            JsonExplanationWriter.Write(output, ToolVersion.Text, pack, rule, sentence, explanations, gaps);
            return;
        }

        foreach (var line in sentence.In(request.Language).Split('\n'))
            output.Write(VisibleText.Of(line) + "\n");
        foreach (var explanation in explanations)
        {
            output.Write("\n");
            foreach (var line in ExplanationText.Of(explanation, request.Language))
                output.Write(VisibleText.Of(line) + "\n");
        }

        var notes = ReportNote.Of(pack, gaps, request.Language).ToList();
        if (notes.Count > 0)
            output.Write("\n");
        foreach (var note in notes)
            output.Write($"{(note.Span.File.Length > 0 ? VisibleText.Of(note.Span.ToString()) + ": " : "")}{VisibleText.Of(note.Message)}\n");
    }
}
