using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Authoring.Explanations;
using Compliance.Cli.Check;
using Compliance.Cli.Display;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Explanations;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Sessions;

namespace Compliance.Cli.Explain;

/// <summary>Runs <c>explain</c>: a rule as a sentence, and what it makes of subjects.</summary>
internal static class ExplainRun
{
    /// <summary>Runs the request and returns the exit status.</summary>
    public static int Run(ExplainRequest request, CancellationToken cancellation)
    {
        if (RuleLookup.Pack(request.Pack, request.Language) is not { } pack || RuleLookup.Rule(pack, request.Rule, request.Language) is not { } rule)
            return ExitStatus.WrongInput;

        var explanations = new List<Explanation>();
        if (request.Target is { } target && !TryExplain(pack, rule, Target.Parse(target), request, explanations, cancellation))
            return ExitStatus.WrongInput;

        return Reports.TryWrite(request.Output, Terminal.Errors(), request.Language, file => Write(request, pack, rule, explanations, file))
            ? ExitStatus.Compliant
            : ExitStatus.WrongInput;
    }

    // Everything in the descriptors goes into one session, so that a jurisdiction is explained by its members.
    private static bool TryExplain(RulePack pack, Rule rule, Target target, ExplainRequest request, List<Explanation> explanations, CancellationToken cancellation)
    {
        var subjects = Read(new DescriptorReader(pack), target.Path, out var diagnostics);
        DiagnosticText.Write(Terminal.Errors(), diagnostics, request.Language);
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return false;

        var meant = subjects.Where(subject => subject.Kind == rule.Subject && (target.Id is null || subject.Id == target.Id)).ToList();
        if (meant.Count == 0)
            return Refuse(rule, target, subjects, request.Language);

        var repeated = subjects.GroupBy(subject => (subject.Kind.Name, subject.Id)).FirstOrDefault(same => same.Count() > 1);
        if (repeated is not null)
        {
            var places = string.Join(", ", repeated.Select(subject => subject.Span.ToString()));
            Refusal.Write(
                request.Language,
                $"对象 {repeated.Key.Name} {repeated.Key.Id} 重复：{places}；请给出单个文件",
                $"the {repeated.Key.Name} {repeated.Key.Id} stands twice: {places}; name one file");
            return false;
        }

        using var session = new KernelEngine(CompiledPlan.Compile(pack)).Open(new SessionOptions(request.AsOf, Clock.Today));
        session.InsertAll(subjects);
        session.Fire(cancellation);
        foreach (var subject in meant)
            explanations.Add(Explanation.Of(session.Find(subject)!.Findings.Single(finding => finding.Rule == rule)));
        return true;
    }

    private static List<Subject> Read(DescriptorReader reader, string path, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var files = DescriptorFiles.Find([path], out var problems);
        var found = problems.ToList();
        var subjects = new List<Subject>();
        foreach (var file in files)
        {
            var read = file == "-" ? reader.Read(Console.OpenStandardInput(), file) : reader.ReadFile(file);
            found.AddRange(read.Diagnostics);
            subjects.AddRange(read.Value?.Subjects ?? []);
        }

        diagnostics = found;
        return subjects;
    }

    private static bool Refuse(Rule rule, Target target, List<Subject> subjects, Language language)
    {
        var ofKind = subjects.Where(subject => subject.Kind == rule.Subject).ToList();
        if (target.Id is { } id && ofKind.Count > 0)
        {
            var nearest = RightName.Of(id, ofKind.Select(subject => subject.Id));
            Refusal.Write(
                language,
                $"{target.Path} 中没有编号为“{id}”的{rule.Subject.Label.Zh}{(nearest is null ? "" : $"；是否应为“{nearest}”？")}",
                $"{target.Path} has no {rule.Subject.Label.En} '{id}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
        }
        else
        {
            var kinds = string.Join(", ", subjects.Select(subject => subject.Kind.Name).Distinct());
            Refusal.Write(
                language,
                $"规则 {rule.Id} 针对{rule.Subject.Label.Zh}（{rule.Subject.Name}），而 {target.Path} 中没有，只有 {kinds}",
                $"the rule {rule.Id} is about a {rule.Subject.Name}, and there is none in {target.Path}, only {kinds}");
        }

        return false;
    }

    private static void Write(ExplainRequest request, RulePack pack, Rule rule, List<Explanation> explanations, TextWriter? file)
    {
        var output = file ?? Console.Out;
        var sentence = new LocalizedText(RuleSentence.Of(rule, Language.Chinese), RuleSentence.Of(rule, Language.English));
        if (request.Format == "json")
        {
            JsonExplanationWriter.Write(output, ToolVersion.Text, pack, rule, sentence, explanations);
            return;
        }

        output.Write(sentence.In(request.Language) + "\n");
        foreach (var explanation in explanations)
        {
            output.Write("\n");
            foreach (var line in ExplanationText.Of(explanation, request.Language))
                output.Write(line + "\n");
        }
    }
}
