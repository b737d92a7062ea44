using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Sessions;
using FluentAssertions;

namespace Compliance.NRules.Tests.Conformance;

/// <summary>Runs both kernels on the same subjects and holds their results side by side, to the letter.</summary>
internal static class Both
{
    public static void ShouldAgree(CompiledPlan plan, IEnumerable<Subject> subjects, EvaluationOptions options)
    {
        var list = subjects.ToList();
        Run(plan.UseNRules(), list, options).Should().Equal(Run(new KernelEngine(plan), list, options));
    }

    public static IReadOnlyList<string> Run(IEngine engine, IEnumerable<Subject> subjects, EvaluationOptions options)
    {
        using var session = engine.Open(options);
        session.InsertAll(subjects);
        session.Fire();
        return Describe(session);
    }

    /// <summary>All that a session has to say, a line a finding.</summary>
    public static IReadOnlyList<string> Describe(IComplianceSession session) => [.. session.Evaluations.SelectMany(Describe)];

    private static IEnumerable<string> Describe(Evaluation evaluation) =>
    [
        $"{evaluation.Subject} on {evaluation.Day}: {evaluation.Decision}; missing {string.Join(", ", evaluation.Missing.Select(missing => missing.Fact.Name))}",
        .. evaluation.Findings.Select(Describe),
    ];

    private static string Describe(Finding finding) => string.Join(" | ", new object?[]
    {
        finding.Rule.Id, finding.Verdict, finding.Limit?.From, finding.Upcoming?.Limit.From, finding.Upcoming?.Projected,
        finding.Measured?.Value, finding.Measured?.Margin, string.Join(", ", finding.Missing.Select(fact => fact.Name)),
        finding.DeviationStatus, finding.Message.Zh, finding.Message.En, finding.MessageInStatedUnits.Zh,
    }.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part}")));
}
