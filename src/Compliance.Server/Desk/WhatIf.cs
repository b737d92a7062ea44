using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Extensions.Hosting;
using Compliance.Sessions;

namespace Compliance.Server.Desk;

/// <summary>Tells what would come out otherwise if facts were stated otherwise. Nothing is kept.</summary>
internal sealed class WhatIf(ComplianceService compliance)
{
    /// <summary>States facts otherwise.</summary>
    /// <returns>The changed subject; or null, and all that is wrong.</returns>
    public static (Subject? Changed, IReadOnlyList<Diagnostic> Wrong) Change(Subject subject, IReadOnlyDictionary<string, string?> changes)
    {
        var (changed, wrong) = (subject, new List<Diagnostic>());
        foreach (var (fact, value) in changes)
        {
            var read = changed.TryWith(fact, string.IsNullOrWhiteSpace(value) ? null : value);
            wrong.AddRange(read.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error));
            changed = read.Value ?? changed;
        }

        return (wrong.Count == 0 ? changed : null, wrong);
    }

    /// <summary>What would come out otherwise.</summary>
    /// <param name="subject">The subject as it is.</param>
    /// <param name="changed">The same as it would be.</param>
    /// <param name="register">What it stands in, itself or not among it; null where only its own findings are asked for.</param>
    public Preview Of(Subject subject, Subject changed, StoredRegister? register = null)
    {
        using var session = Open(subject, register);
        session.Insert(subject);
        session.Fire();
        var changes = session.Preview(changed);
        var before = session.Find(subject)!;
        session.Update(changed);
        session.Fire();
        return new Preview(before, session.Find(changed)!, changes);
    }

    /// <summary>What a subject takes of what jurisdictions have to spare: their findings with it, beside those of the register without it.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="register">What it stands in, itself or not among it.</param>
    public IReadOnlyList<FindingChangedEventArgs> Uses(Subject subject, StoredRegister register)
    {
        using var session = Open(subject, register);
        session.Fire();
        return [.. session.Preview(subject).Where(change => change.After.Subject.Kind != subject.Kind || change.After.Subject.Id != subject.Id)];
    }

    // Everything but the subject itself.
    private IComplianceSession Open(Subject subject, StoredRegister? register)
    {
        var checker = compliance.Checker();
        var session = checker.Engine.Open(new EvaluationOptions(Today: compliance.Today) { IsExcerpt = register is null });
        session.InsertAll(register is null ? [] : register.WithPlaces(checker).Where(one => one.Kind != subject.Kind || one.Id != subject.Id));
        foreach (var unread in register?.Unread ?? [])
            session.AddUnknownMembers(unread);
        return session;
    }
}
