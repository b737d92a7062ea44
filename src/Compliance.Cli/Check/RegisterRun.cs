using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Assessments;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Registers;

namespace Compliance.Cli.Check;

/// <summary>
/// Adds up the files of a register. One error in a file, and nothing of it is counted. One file alone is read once; where there are several, they are
/// read first to see that no id stands twice.
/// </summary>
internal sealed class RegisterRun(DescriptorReader reader, RegisterTotals register, RegisterShard shard, CancellationToken cancellation)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<string> _unread = [];

    /// <summary>Everything that is wrong with the files or worth a look.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>What was refused or not read, by name.</summary>
    public IReadOnlyList<string> Unread => _unread;

    /// <summary>Adds everything that was found.</summary>
    public void Add(FoundFiles found, Action<long> progress)
    {
        // Parts may stand in rows of their own, and are put into what contains them first.
        var hasParts = register.Plan.Pack.Vocabulary.Kinds.Any(kind => kind.Contains.Count > 0);
        if (!hasParts && found.Files is [var only] && FileLengths.Of(only) > 0)
        {
            _diagnostics.AddRange(found.Diagnostics);
            _unread.AddRange(found.Unread);
            Add(only, totals => reader.ReadInParts(only, totals, progress));
            return;
        }

        using var files = RegisterFiles.Read(register.Plan, reader, found, StandardStreams.OpenInput, done => progress(done / 2), cancellation);
        _diagnostics.AddRange(files.Diagnostics);
        _unread.AddRange(files.Unread);
        var before = FileLengths.Sum(found.Files);
        foreach (var file in files.Files)
        {
            Add(file.Name, totals => file.ReadInParts(totals, done => progress((before + done) / 2)));
            before += file.Length;
        }
    }

    private void Add(string name, Func<TotalsOfFile, IReadOnlyList<Diagnostic>> read)
    {
        var totals = new TotalsOfFile(register, shard, cancellation);
        var diagnostics = read(totals);
        _diagnostics.AddRange(diagnostics);
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            _unread.Add(name);
        else
            register.Add(totals.Totals);
    }

    private sealed class TotalsOfFile(RegisterTotals register, RegisterShard shard, CancellationToken cancellation) : IPartReceiver<IEnumerable<Subject>, RegisterTotals>
    {
        public RegisterTotals Totals { get; private set; } = register.Empty();

        public RegisterTotals Project(IEnumerable<Subject> source)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = register.Empty();
            foreach (var subject in source)
            {
                if (subject.Kind == register.Plan.Pack.Vocabulary.Register || shard.Holds(subject))
                    part.Add(subject);
            }

            return part;
        }

        public void Emit(RegisterTotals part) => Totals.Add(part);

        public void Rollback() => Totals = register.Empty();
    }
}
