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
        using var session = compliance.Checker().Engine.Open(new EvaluationOptions(Today: compliance.Today) { IsExcerpt = register is null });
        session.InsertAll(register is null ? [] : register.Subjects.Where(one => one.Kind != subject.Kind || one.Id != subject.Id));
        foreach (var unread in register?.Unread ?? [])
            session.AddUnknownMembers(unread);
        session.Insert(subject);
        session.Fire();
        var changes = session.Preview(changed);
        var before = session.Find(subject)!;
        session.Update(changed);
        session.Fire();
        return new Preview(before, session.Find(changed)!, changes);
    }
}
