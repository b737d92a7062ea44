using System;
using System.Collections.Concurrent;
using System.IO;
using Compliance.Benchmarks;
using Compliance.Compilation;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Registers;
using Compliance.Sessions;
using Compliance.Tables;
using RegisterGenerator;

namespace Compliance.HotPaths.Paths;

/// <summary>What a thread does with its part of a register: the splitting into parts and the threads themselves are left out.</summary>
internal sealed class RegisterPath
{
    public const int Rows = 8;

    private const string File = "register.csv";
    private const ulong Seed = 2023;

    private readonly CompiledPlan _plan = CompiledPlan.Compile(SampleProjects.LoadPack());
    private readonly RecordBlock _block;
    private readonly char _delimiter;
    private readonly RowReader _reader;

    private RegisterPath()
    {
        using var stream = new MemoryStream();
        Register.Write(stream, Rows, Seed);
        stream.Position = 0;
        var blocks = new RecordBlocks(stream);
        _block = blocks.Next()!;
        _delimiter = blocks.Delimiter;

        var records = Records();
        var diagnostics = new DiagnosticBag();
        records.Read(diagnostics);
        var vocabulary = _plan.Pack.Vocabulary;
        _reader = new RowReader(vocabulary, TableHeading.Read(records.Record.Nodes(), vocabulary, diagnostics)!);
    }

    /// <summary>The rows are read into columns, to see that they can be.</summary>
    public static Action PrepareSurvey()
    {
        var path = new RegisterPath();
        var surveyor = new RegisterValidator(new ConcurrentDictionary<SubjectKind, bool>());
        return () => path.Read(rows => surveyor.Count(rows));
    }

    /// <summary>The rows are read into columns, evaluated and counted, and those that fail read again as subjects. Of few rows a block is full of nothing, and is evaluated all the same.</summary>
    public static Action PrepareDecision()
    {
        var path = new RegisterPath();
        var evaluator = new PartEvaluator(path._plan, new EvaluationOptions(SampleProjects.Day), new WantedVerdicts(verdict => verdict == Verdict.Fail));
        return () => path.Read(rows => evaluator.Evaluate(rows));
    }

    private void Read(Action<RegisterRows> read)
    {
        var rows = new RegisterRows(Records(), _reader, collectsIds: false);
        rows.Next();
        read(rows);
        if (rows.Diagnostics.HasErrors)
            throw new InvalidOperationException(rows.Diagnostics.Items[0].ToString());
    }

    private RecordScanner Records() => new(_block, File, _delimiter);
}
